<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr_TR" sourcelanguage="en_US">
    <context>
        <name>Arguments</name>
        <message>
            <source>The app token is not taken from the command line, where others could read it. Set VEZNE_APP_TOKEN instead.</source>
            <translation>Uygulama anahtarı komut satırından alınmaz, çünkü başkaları görebilir. Bunun yerine VEZNE_APP_TOKEN değişkenini ayarlayın.</translation>
        </message>
        <message>
            <source>%1 needs a value.</source>
            <translation>%1 için bir değer gerekir.</translation>
        </message>
        <message>
            <source>Vezne does not know the option %1.</source>
            <translation>Vezne %1 seçeneğini tanımıyor.</translation>
        </message>
        <message>
            <source>Vezne speaks tr_TR and en_US.</source>
            <translation>Vezne tr_TR ve en_US dillerini bilir.</translation>
        </message>
        <message>
            <source>Vezne takes orders for stores on OneEntry.

  --demo               open the demo store; no account and no network are needed
  --kiosk              for customers: full screen, left by a PIN, begins anew when nobody is there
  --project-url URL    the project to connect (VEZNE_PROJECT_URL); its app token is read from VEZNE_APP_TOKEN
  --provider MARKER    sign-in provider, email by default
  --storage MARKER     order storage to begin with
  --lang tr_TR|en_US   language of the window and of the store's content
  --data-dir FOLDER    journal, drafts and settings (VEZNE_DATA_DIR)
  --ca-file FILE       an extra trusted certificate authority (PEM)
  --shop URL           the board that the counters of a shop share, postgresql://user@host/database (VEZNE_SHOP)
  --version            the version
</source>
            <translation>Vezne, OneEntry mağazaları için sipariş alır.

  --demo               demo mağazasını açar; hesap ve ağ gerekmez
  --kiosk              müşteriler için: tam ekran, PIN ile çıkılır, kimse kalmayınca baştan başlar
  --project-url ADRES  bağlanılacak proje (VEZNE_PROJECT_URL); uygulama anahtarı VEZNE_APP_TOKEN değişkeninden okunur
  --provider AD        giriş sağlayıcısı; varsayılan email
  --storage AD         başlanacak sipariş deposu
  --lang tr_TR|en_US   pencerenin ve mağaza içeriğinin dili
  --data-dir KLASÖR    günlük, taslaklar ve ayarlar (VEZNE_DATA_DIR)
  --ca-file DOSYA      güvenilecek ek sertifika yetkilisi (PEM)
  --shop URL           mağaza kasalarının paylaştığı pano, postgresql://kullanıcı@sunucu/veritabanı (VEZNE_SHOP)
  --version            sürüm
</translation>
        </message>
    </context>
    <context>
        <name>AttributeStrings</name>
        <message>
            <source>Price</source>
            <translation>Fiyat</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Ad</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Resim</translation>
        </message>
        <message>
            <source>Stock code</source>
            <translation>Stok kodu</translation>
        </message>
        <message>
            <source>Barcode</source>
            <translation>Barkod</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>Stok</translation>
        </message>
        <message>
            <source>Availability</source>
            <translation>Bulunurluk</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Para birimi</translation>
        </message>
        <message>
            <source>no attribute found</source>
            <translation>özellik bulunamadı</translation>
        </message>
        <message>
            <source>%1, which no product has</source>
            <translation>%1, hiçbir üründe yok</translation>
        </message>
        <message>
            <source>%1, by its type</source>
            <translation>%1, türünden</translation>
        </message>
        <message>
            <source>%1, by its name</source>
            <translation>%1, adından</translation>
        </message>
        <message>
            <source>%1, as the store has marked it</source>
            <translation>%1, mağaza böyle işaretlemiş</translation>
        </message>
        <message>
            <source>of the product itself</source>
            <translation>ürünün kendisinde</translation>
        </message>
        <message>
            <source>%1, as chosen</source>
            <translation>%1, seçildiği gibi</translation>
        </message>
        <message>
            <source>Not found: %1</source>
            <translation>Bulunamadı: %1</translation>
        </message>
    </context>
    <context>
        <name>ErrorText</name>
        <message>
            <source>There is no OneEntry project at this address.</source>
            <translation>Bu adreste bir OneEntry projesi yok.</translation>
        </message>
        <message>
            <source>The store has no sign-in provider with this name.</source>
            <translation>Mağazada bu adda bir giriş sağlayıcısı yok.</translation>
        </message>
        <message>
            <source>The store has no form with this name.</source>
            <translation>Mağazada bu adda bir form yok.</translation>
        </message>
        <message>
            <source>The store has no order storage, form or payment account with this name.</source>
            <translation>Mağazada bu adda bir sipariş deposu, form ya da ödeme hesabı yok.</translation>
        </message>
        <message>
            <source>A product is no longer in the store.</source>
            <translation>Ürünlerden biri artık mağazada yok.</translation>
        </message>
        <message>
            <source>The store has no such order for this user.</source>
            <translation>Mağazada bu kullanıcıya ait böyle bir sipariş yok.</translation>
        </message>
        <message>
            <source>The journal has no such entry.</source>
            <translation>Günlükte böyle bir kayıt yok.</translation>
        </message>
        <message>
            <source>The store did not accept what was entered.</source>
            <translation>Mağaza girilen bilgiyi kabul etmedi.</translation>
        </message>
        <message>
            <source>The store did not accept the value of: %1.</source>
            <translation>Mağaza şu alandaki değeri kabul etmedi: %1.</translation>
        </message>
        <message>
            <source>The store's server is out of service at the moment.</source>
            <translation>Mağazanın sunucusu şu anda hizmet vermiyor.</translation>
        </message>
        <message>
            <source>The store's server had a fault of its own.</source>
            <translation>Mağazanın sunucusunda bir arıza oldu.</translation>
        </message>
        <message>
            <source>What came back is not an answer of a OneEntry store.</source>
            <translation>Gelen yanıt bir OneEntry mağazasının yanıtı değil.</translation>
        </message>
        <message>
            <source>The journal on this computer could not be written, and Vezne sends no order that is not written down first.</source>
            <translation>Bu bilgisayardaki günlüğe yazılamadı; Vezne, önce kaydetmediği bir siparişi göndermez.</translation>
        </message>
        <message>
            <source>You stopped it while the request was out.</source>
            <translation>İstek yoldayken durdurdunuz.</translation>
        </message>
        <message>
            <source>You stopped it.</source>
            <translation>Siz durdurdunuz.</translation>
        </message>
        <message>
            <source>The connection was lost before the store's answer came.</source>
            <translation>Mağazanın yanıtı gelmeden bağlantı koptu.</translation>
        </message>
        <message>
            <source>The store's server could not be reached.</source>
            <translation>Mağazanın sunucusuna ulaşılamadı.</translation>
        </message>
        <message>
            <source>The store took too long to answer.</source>
            <translation>Mağaza zamanında yanıt vermedi.</translation>
        </message>
        <message>
            <source>No secure connection could be made: the server's certificate is not trusted, is out of date or belongs to another address.</source>
            <translation>Güvenli bağlantı kurulamadı: sunucunun sertifikası güvenilir değil, süresi geçmiş ya da başka bir adrese ait.</translation>
        </message>
        <message>
            <source>The login or the password is not right.</source>
            <translation>Giriş adı ya da parola yanlış.</translation>
        </message>
        <message>
            <source>The store wants you to be signed in for this.</source>
            <translation>Mağaza bunun için giriş yapmanızı istiyor.</translation>
        </message>
        <message>
            <source>Your sign-in has ended.</source>
            <translation>Oturumunuz sona erdi.</translation>
        </message>
        <message>
            <source>This user is not allowed to do this in this store.</source>
            <translation>Bu kullanıcının bu mağazada bunu yapma izni yok.</translation>
        </message>
        <message>
            <source>Something changed in the store in the meantime.</source>
            <translation>Bu arada mağazada bir şey değişti.</translation>
        </message>
        <message>
            <source>The store asks for a pause: it was asked too often.</source>
            <translation>Mağaza biraz beklemenizi istiyor: çok sık istek geldi.</translation>
        </message>
        <message>
            <source>The connection ended before a readable answer came.</source>
            <translation>Okunabilir bir yanıt gelmeden bağlantı kesildi.</translation>
        </message>
        <message>
            <source>Do not place it again: Vezne looks for it in the store's order list and tells you.</source>
            <translation>Siparişi yeniden vermeyin: Vezne mağazanın sipariş listesine bakıp size bildirir.</translation>
        </message>
        <message>
            <source>Vezne looks at the order's payment sessions before it makes another.</source>
            <translation>Vezne yenisini oluşturmadan önce siparişin ödeme oturumlarına bakar.</translation>
        </message>
        <message>
            <source>Look at the order before you change it again.</source>
            <translation>Yeniden değiştirmeden önce siparişe bakın.</translation>
        </message>
        <message>
            <source>Look at the order's refunds before you ask again.</source>
            <translation>Yeniden istemeden önce siparişin iadelerine bakın.</translation>
        </message>
        <message>
            <source>Check the internet connection and the store's address, then connect again.</source>
            <translation>İnternet bağlantısını ve mağazanın adresini kontrol edin, sonra yeniden bağlanın.</translation>
        </message>
        <message>
            <source>Check the internet connection, then sign in again.</source>
            <translation>İnternet bağlantısını kontrol edin, sonra yeniden giriş yapın.</translation>
        </message>
        <message>
            <source>Everything you entered is kept: place the order again when the connection is back.</source>
            <translation>Girdiğiniz her şey duruyor: bağlantı gelince siparişi yeniden verin.</translation>
        </message>
        <message>
            <source>The order is kept: ask for the payment link again when the connection is back.</source>
            <translation>Sipariş duruyor: bağlantı gelince ödeme bağlantısını yeniden isteyin.</translation>
        </message>
        <message>
            <source>Vezne keeps looking. Take no second payment before the status is known.</source>
            <translation>Vezne bakmayı sürdürüyor. Durum belli olmadan ikinci kez ödeme almayın.</translation>
        </message>
        <message>
            <source>Check the internet connection, then try again.</source>
            <translation>İnternet bağlantısını kontrol edin, sonra yeniden deneyin.</translation>
        </message>
        <message>
            <source>The order is kept: ask for the payment link again in a few minutes.</source>
            <translation>Sipariş duruyor: birkaç dakika sonra ödeme bağlantısını yeniden isteyin.</translation>
        </message>
        <message>
            <source>Try again in a few minutes. If it stays like this, tell the owner of the store.</source>
            <translation>Birkaç dakika sonra yeniden deneyin. Düzelmezse mağaza sahibine bildirin.</translation>
        </message>
        <message>
            <source>Check the address of the project in the OneEntry panel.</source>
            <translation>Projenin adresini OneEntry panelinden kontrol edin.</translation>
        </message>
        <message>
            <source>Check the marker of the provider in the settings of the project.</source>
            <translation>Proje ayarlarındaki sağlayıcı adını kontrol edin.</translation>
        </message>
        <message>
            <source>Check the markers in the settings of the project against the OneEntry panel.</source>
            <translation>Proje ayarlarındaki adları OneEntry panelindekilerle karşılaştırın.</translation>
        </message>
        <message>
            <source>Take it out of the cart and load the products again.</source>
            <translation>Sepetten çıkarın ve ürünleri yeniden yükleyin.</translation>
        </message>
        <message>
            <source>Check the number of the order and who is signed in.</source>
            <translation>Sipariş numarasını ve kimin giriş yaptığını kontrol edin.</translation>
        </message>
        <message>
            <source>Check the login and the password, and the field markers in the settings of the project.</source>
            <translation>Giriş adını, parolayı ve proje ayarlarındaki alan adlarını kontrol edin.</translation>
        </message>
        <message>
            <source>The order is kept. Choose another way to pay, or ask the owner of the store.</source>
            <translation>Sipariş duruyor. Başka bir ödeme yolu seçin ya da mağaza sahibine sorun.</translation>
        </message>
        <message>
            <source>Check the products and the quantities of the refund.</source>
            <translation>İade edilecek ürünleri ve adetleri kontrol edin.</translation>
        </message>
        <message>
            <source>Correct it, then go on. Everything else is kept.</source>
            <translation>Düzeltip devam edin. Geri kalan her şey duruyor.</translation>
        </message>
        <message>
            <source>Check what you entered, then try again.</source>
            <translation>Girdiklerinizi kontrol edin, sonra yeniden deneyin.</translation>
        </message>
        <message>
            <source>Wait %1 s, then try again.</source>
            <translation>%1 sn bekleyin, sonra yeniden deneyin.</translation>
        </message>
        <message>
            <source>Wait a minute, then try again.</source>
            <translation>Bir dakika bekleyin, sonra yeniden deneyin.</translation>
        </message>
        <message>
            <source>Make room on the disk and check that the data folder may be written, then try again.</source>
            <translation>Diskte yer açın, veri klasörüne yazılabildiğini kontrol edin, sonra yeniden deneyin.</translation>
        </message>
        <message>
            <source>Check the store's address. On a guest network, open its sign-in page in a browser first.</source>
            <translation>Mağazanın adresini kontrol edin. Misafir ağındaysanız önce ağın giriş sayfasını tarayıcıda açın.</translation>
        </message>
        <message>
            <source>Type both again. Capital letters count in the password.</source>
            <translation>İkisini de yeniden yazın. Parolada büyük küçük harf önemlidir.</translation>
        </message>
        <message>
            <source>Sign in again. Everything you entered is kept.</source>
            <translation>Yeniden giriş yapın. Girdiğiniz her şey duruyor.</translation>
        </message>
        <message>
            <source>Everything you entered is kept: go on when you are ready.</source>
            <translation>Girdiğiniz her şey duruyor: hazır olunca devam edin.</translation>
        </message>
        <message>
            <source>Check the store's address and this computer's date. Enter no password before this is settled.</source>
            <translation>Mağazanın adresini ve bu bilgisayarın tarihini kontrol edin. Bu çözülmeden parola girmeyin.</translation>
        </message>
        <message>
            <source>Ask the owner of the store to allow it for this user's group in the OneEntry panel.</source>
            <translation>Mağaza sahibinden, OneEntry panelinde bu kullanıcının grubuna izin vermesini isteyin.</translation>
        </message>
        <message>
            <source>Load it again, look at what changed, then decide.</source>
            <translation>Yeniden yükleyin, neyin değiştiğine bakın, sonra karar verin.</translation>
        </message>
        <message>
            <source>The order exists. It is not known yet whether its payment link was made.</source>
            <translation>Sipariş oluştu. Ödeme bağlantısının oluşup oluşmadığı henüz bilinmiyor.</translation>
        </message>
        <message>
            <source>It is not known yet whether the order was changed.</source>
            <translation>Siparişin değişip değişmediği henüz bilinmiyor.</translation>
        </message>
        <message>
            <source>It is not known yet whether the refund was requested.</source>
            <translation>İadenin istenip istenmediği henüz bilinmiyor.</translation>
        </message>
        <message>
            <source>It is not known yet whether the order was placed.</source>
            <translation>Siparişin oluşup oluşmadığı henüz bilinmiyor.</translation>
        </message>
        <message>
            <source>The store could not be connected.</source>
            <translation>Mağazaya bağlanılamadı.</translation>
        </message>
        <message>
            <source>You are not signed in.</source>
            <translation>Giriş yapılamadı.</translation>
        </message>
        <message>
            <source>The store's settings could not be loaded.</source>
            <translation>Mağazanın ayarları yüklenemedi.</translation>
        </message>
        <message>
            <source>The order form could not be loaded.</source>
            <translation>Sipariş formu yüklenemedi.</translation>
        </message>
        <message>
            <source>The products could not be loaded.</source>
            <translation>Ürünler yüklenemedi.</translation>
        </message>
        <message>
            <source>The search did not finish.</source>
            <translation>Arama tamamlanamadı.</translation>
        </message>
        <message>
            <source>The total could not be worked out.</source>
            <translation>Toplam hesaplanamadı.</translation>
        </message>
        <message>
            <source>The order was not placed.</source>
            <translation>Sipariş verilmedi.</translation>
        </message>
        <message>
            <source>The order exists, but its payment link was not made.</source>
            <translation>Sipariş oluştu, ancak ödeme bağlantısı oluşturulamadı.</translation>
        </message>
        <message>
            <source>The payment status could not be read.</source>
            <translation>Ödeme durumu okunamadı.</translation>
        </message>
        <message>
            <source>The orders could not be read.</source>
            <translation>Siparişler okunamadı.</translation>
        </message>
        <message>
            <source>The order was not changed.</source>
            <translation>Sipariş değiştirilmedi.</translation>
        </message>
        <message>
            <source>The refund was not requested.</source>
            <translation>İade istenmedi.</translation>
        </message>
        <message>
            <source>Nothing was sent.</source>
            <translation>Hiçbir şey gönderilmedi.</translation>
        </message>
        <message>
            <source>The store does not accept the app token.</source>
            <translation>Mağaza uygulama anahtarını kabul etmiyor.</translation>
        </message>
        <message>
            <source>Copy the app token again from the OneEntry panel and enter it in the settings of the project.</source>
            <translation>Uygulama anahtarını OneEntry panelinden yeniden kopyalayıp proje ayarlarına girin.</translation>
        </message>
        <message>
            <source>The group of this user has no right to do this in this store.</source>
            <translation>Bu kullanıcının grubunun bu mağazada bunu yapma hakkı yok.</translation>
        </message>
        <message>
            <source>Ask the owner of the store to grant it to the user group in the OneEntry panel.</source>
            <translation>Mağaza sahibinden, OneEntry panelinde kullanıcı grubuna bu hakkı vermesini isteyin.</translation>
        </message>
        <message>
            <source>The form of this order storage is not set up as an order form.</source>
            <translation>Bu sipariş deposunun formu, sipariş formu olarak ayarlanmamış.</translation>
        </message>
        <message>
            <source>Ask the owner of the store to check the order storage and its form in the OneEntry panel.</source>
            <translation>Mağaza sahibinden, OneEntry panelinde sipariş deposunu ve formunu kontrol etmesini isteyin.</translation>
        </message>
        <message>
            <source>The server at this address does not know this part of OneEntry.</source>
            <translation>Bu adresteki sunucu OneEntry'nin bu bölümünü tanımıyor.</translation>
        </message>
        <message>
            <source>The store did not accept the identity of this device.</source>
            <translation>Mağaza bu aygıtın kimliğini kabul etmedi.</translation>
        </message>
        <message>
            <source>Start Vezne again. If it stays like this, something on the way to the store removes parts of the request.</source>
            <translation>Vezne programını yeniden başlatın. Düzelmezse, mağazaya giden yolda bir şey isteğin bazı parçalarını siliyor.</translation>
        </message>
        <message>
            <source>The chosen payment account is not connected in the store.</source>
            <translation>Seçilen ödeme hesabı mağazada bağlı değil.</translation>
        </message>
        <message>
            <source>Choose another way to pay, or ask the owner of the store to connect it in the OneEntry panel.</source>
            <translation>Başka bir ödeme yolu seçin ya da mağaza sahibinden hesabı OneEntry panelinde bağlamasını isteyin.</translation>
        </message>
        <message>
            <source>This store's online payment cannot take a total that is not a whole number.</source>
            <translation>Bu mağazanın çevrim içi ödemesi kuruşlu toplamları alamıyor.</translation>
        </message>
        <message>
            <source>Choose cash, or change the order so that the total is whole.</source>
            <translation>Nakit seçin ya da siparişi toplamı kuruşsuz olacak biçimde değiştirin.</translation>
        </message>
        <message>
            <source>The order is kept: take cash for it, or ask the owner of the store.</source>
            <translation>Sipariş duruyor: nakit alın ya da mağaza sahibine sorun.</translation>
        </message>
        <message>
            <source>The order may have been paid already, so the store did not cancel it.</source>
            <translation>Sipariş ödenmiş olabilir; bu yüzden mağaza iptal etmedi.</translation>
        </message>
        <message>
            <source>Look at the payment status before anything else.</source>
            <translation>Her şeyden önce ödeme durumuna bakın.</translation>
        </message>
        <message>
            <source>Only a paid order can be refunded.</source>
            <translation>Yalnızca ödenmiş bir sipariş iade edilebilir.</translation>
        </message>
        <message>
            <source>Look at the payment status of the order.</source>
            <translation>Siparişin ödeme durumuna bakın.</translation>
        </message>
        <message>
            <source>The order has no way to pay.</source>
            <translation>Siparişin ödeme yolu yok.</translation>
        </message>
        <message>
            <source>Choose a payment account.</source>
            <translation>Bir ödeme hesabı seçin.</translation>
        </message>
        <message>
            <source>Product %1 is no longer in the store.</source>
            <translation>%1 numaralı ürün artık mağazada yok.</translation>
        </message>
        <message>
            <source>Take it out of the cart, then go on.</source>
            <translation>Sepetten çıkarıp devam edin.</translation>
        </message>
        <message>
            <source>These products are no longer in the store: %1.</source>
            <translation>Şu ürünler artık mağazada yok: %1.</translation>
        </message>
        <message>
            <source>Take them out of the cart, then go on.</source>
            <translation>Sepetten çıkarıp devam edin.</translation>
        </message>
        <message>
            <source>The order form has a field that the store's orders do not accept.</source>
            <translation>Sipariş formunda, mağazanın siparişlerde kabul etmediği bir alan var.</translation>
        </message>
        <message>
            <source>Leave that field empty, then go on, and tell the owner of the store.</source>
            <translation>O alanı boş bırakıp devam edin ve mağaza sahibine bildirin.</translation>
        </message>
        <message>
            <source>The store did not accept the coupon.</source>
            <translation>Mağaza kuponu kabul etmedi.</translation>
        </message>
        <message>
            <source>Check the code, or go on without it.</source>
            <translation>Kodu kontrol edin ya da kuponsuz devam edin.</translation>
        </message>
        <message>
            <source>A code was sent a moment ago.</source>
            <translation>Az önce bir kod gönderildi.</translation>
        </message>
        <message>
            <source>Wait half a minute before you ask for another.</source>
            <translation>Yenisini istemeden önce yarım dakika bekleyin.</translation>
        </message>
        <message>
            <source>The server shows a self-signed certificate, which nobody vouches for.</source>
            <translation>Sunucunun sertifikasını kendisi imzalamış; ona kefil olan kimse yok.</translation>
        </message>
        <message>
            <source>If the server is your own, give Vezne the file of its certificate authority. If not, enter no password.</source>
            <translation>Sunucu sizinse sertifika yetkilisinin dosyasını Vezne programına verin. Değilse parola girmeyin.</translation>
        </message>
        <message>
            <source>The server's certificate belongs to another address.</source>
            <translation>Sunucunun sertifikası başka bir adrese ait.</translation>
        </message>
        <message>
            <source>The server's certificate is out of date.</source>
            <translation>Sunucunun sertifikasının süresi geçmiş.</translation>
        </message>
        <message>
            <source>Check this computer's date and time. If they are right, tell the owner of the store.</source>
            <translation>Bu bilgisayarın tarihini ve saatini kontrol edin. Doğruysa mağaza sahibine bildirin.</translation>
        </message>
        <message>
            <source>A web page came instead of the store's answer: a guest network's sign-in page, or a wrong address.</source>
            <translation>Mağazanın yanıtı yerine bir web sayfası geldi: bir misafir ağının giriş sayfası ya da yanlış bir adres.</translation>
        </message>
        <message>
            <source>Open a browser, sign in to the network if it asks, and check the store's address.</source>
            <translation>Bir tarayıcı açın, ağ isterse giriş yapın ve mağazanın adresini kontrol edin.</translation>
        </message>
        <message>
            <source>The store's sign-in form has other fields than %1.</source>
            <translation>Mağazanın giriş formundaki alanların adları şunlar değil: %1.</translation>
        </message>
        <message>
            <source>Ask the owner of the store for the markers of the login and the password, and name them to Vezne.</source>
            <translation>Giriş adı ve parola alanlarının adlarını mağazanın sahibinden öğrenip Vezne'ye bildirin.</translation>
        </message>
        <message>
            <source>The login or the password is not right, or the store's sign-in fields are not called %1.</source>
            <translation>Giriş adı ya da parola yanlış, ya da mağazanın giriş alanlarının adları şunlar değil: %1.</translation>
        </message>
        <message>
            <source>Type both again. If they are right, ask the owner of the store for the markers of the sign-in form.</source>
            <translation>İkisini de yeniden yazın. Doğrularsa giriş formundaki alan adlarını mağazanın sahibine sorun.</translation>
        </message>
        <message>
            <source>The file did not arrive in the store.</source>
            <translation>Dosya mağazaya ulaşmadı.</translation>
        </message>
        <message>
            <source>%1 is no longer in the store.</source>
            <translation>%1 artık mağazada yok.</translation>
        </message>
        <message>
            <source>The store does not know this coupon.</source>
            <translation>Mağaza bu kuponu tanımıyor.</translation>
        </message>
        <message>
            <source>The coupon has expired.</source>
            <translation>Kuponun süresi dolmuş.</translation>
        </message>
        <message>
            <source>Go on without it.</source>
            <translation>Kuponsuz devam edin.</translation>
        </message>
        <message>
            <source>The coupon has been used already.</source>
            <translation>Bu kupon daha önce kullanılmış.</translation>
        </message>
        <message>
            <source>The store did not accept what the sign-in page sent back.</source>
            <translation>Mağaza, giriş sayfasından gelen yanıtı kabul etmedi.</translation>
        </message>
        <message>
            <source>Try it again: if the store says that the login is taken, the account is there.</source>
            <translation>Yeniden deneyin: mağaza bu giriş adının alınmış olduğunu söylerse hesap oluşmuştur.</translation>
        </message>
        <message>
            <source>Sign in with the new password; if it is not taken, ask for another code.</source>
            <translation>Yeni parolayla giriş yapın; kabul edilmezse yeni bir kod isteyin.</translation>
        </message>
        <message>
            <source>Open the sign-in page again.</source>
            <translation>Giriş sayfasını yeniden açın.</translation>
        </message>
        <message>
            <source>It is not known whether the account was created.</source>
            <translation>Hesabın oluşturulup oluşturulmadığı bilinmiyor.</translation>
        </message>
        <message>
            <source>It is not known whether the password was changed.</source>
            <translation>Parolanın değişip değişmediği bilinmiyor.</translation>
        </message>
        <message>
            <source>The code was not sent.</source>
            <translation>Kod gönderilmedi.</translation>
        </message>
        <message>
            <source>The account was not created.</source>
            <translation>Hesap oluşturulmadı.</translation>
        </message>
        <message>
            <source>The password was not changed.</source>
            <translation>Parola değiştirilmedi.</translation>
        </message>
        <message>
            <source>The store has no account with this login.</source>
            <translation>Mağazada bu giriş adıyla bir hesap yok.</translation>
        </message>
        <message>
            <source>Check the login, or create an account with it.</source>
            <translation>Giriş adını kontrol edin ya da onunla bir hesap oluşturun.</translation>
        </message>
        <message>
            <source>This provider signs in without a password, by a one-time code or on another site.</source>
            <translation>Bu sağlayıcıda parola yok; giriş tek kullanımlık kodla veya başka bir sitede yapılır.</translation>
        </message>
        <message>
            <source>Sign in with it in Vezne's window, or choose a provider that takes a password.</source>
            <translation>Bununla Vezne penceresinde giriş yapın ya da parola kullanan bir sağlayıcı seçin.</translation>
        </message>
        <message>
            <source>There is an account with this login already.</source>
            <translation>Bu giriş adıyla zaten bir hesap var.</translation>
        </message>
        <message>
            <source>Sign in with it, or ask for a new password if it is forgotten.</source>
            <translation>Onunla giriş yapın ya da parola unutulduysa yenisini isteyin.</translation>
        </message>
        <message>
            <source>This store sends no codes for this.</source>
            <translation>Bu mağaza bunun için kod göndermiyor.</translation>
        </message>
        <message>
            <source>Ask the owner of the store to set up the event that sends codes in the OneEntry panel.</source>
            <translation>Mağaza sahibinden, kod gönderen olayı OneEntry panelinde kurmasını isteyin.</translation>
        </message>
        <message>
            <source>The account is not active yet: it waits for its code.</source>
            <translation>Hesap henüz etkin değil; kodunu bekliyor.</translation>
        </message>
        <message>
            <source>Sign in with it in Vezne's window, which asks for the code.</source>
            <translation>Onunla Vezne penceresinde giriş yapın; kod orada sorulur.</translation>
        </message>
        <message>
            <source>The store's certificate is not the one that was pinned. Nothing was sent.</source>
            <translation>Mağazanın sertifikası, sabitlenen sertifikalardan biri değil. Hiçbir şey gönderilmedi.</translation>
        </message>
        <message>
            <source>Ask the owner of the store whether the certificate was renewed. If so, pin the new one in the settings; if not, use another network.</source>
            <translation>Sertifikanın yenilenip yenilenmediğini mağazanın sahibine sorun. Yenilendiyse ayarlarda yenisini sabitleyin; yenilenmediyse başka bir ağ kullanın.</translation>
        </message>
        <message>
            <source>The store's certificate is not the one that was pinned. Its answer was not read.</source>
            <translation>Mağazanın sertifikası, sabitlenen sertifikalardan biri değil. Yanıtı okunmadı.</translation>
        </message>
        <message>
            <source>Please ask at the counter.</source>
            <translation>Lütfen kasaya sorun.</translation>
        </message>
        <message>
            <source>The store could not be loaded.</source>
            <translation>Mağaza yüklenemedi.</translation>
        </message>
        <message>
            <source>It is being looked for. Please wait, and do not order again.</source>
            <translation>Siparişiniz aranıyor. Lütfen bekleyin, yeniden sipariş vermeyin.</translation>
        </message>
        <message>
            <source>Try again in a moment. If it stays like this, please ask at the counter.</source>
            <translation>Biraz sonra yeniden deneyin. Düzelmezse lütfen kasaya sorun.</translation>
        </message>
        <message>
            <source>An earlier order may need a look.</source>
            <translation>Önceki bir siparişe bakılması gerekebilir.</translation>
        </message>
        <message>
            <source>Please tell somebody at the counter.</source>
            <translation>Lütfen kasaya haber verin.</translation>
        </message>
        <message>
            <source>This screen cannot take orders at the moment. Nothing was sent.</source>
            <translation>Bu ekrandan şu anda sipariş verilemiyor. Hiçbir şey gönderilmedi.</translation>
        </message>
        <message>
            <source>This store does not have that function: its OneEntry is older, or it is switched off there.</source>
            <translation>Bu mağazada o işlev yok: OneEntry sürümü eski ya da işlev orada kapatılmış.</translation>
        </message>
        <message>
            <source>Do it in the OneEntry panel, or ask the owner of the store.</source>
            <translation>Bunu OneEntry panelinde yapın ya da mağaza sahibine sorun.</translation>
        </message>
        <message>
            <source>The order is kept: take the payment in another way, or ask the owner of the store.</source>
            <translation>Sipariş duruyor: ödemeyi başka bir yolla alın ya da mağaza sahibine sorun.</translation>
        </message>
        <message>
            <source>Check the address of the project. If it is right, ask the owner of the store how its users sign in.</source>
            <translation>Projenin adresini kontrol edin. Doğruysa mağaza sahibine kullanıcıların nasıl giriş yaptığını sorun.</translation>
        </message>
        <message>
            <source>Sign in in another way, or ask the owner of the store.</source>
            <translation>Başka bir yolla giriş yapın ya da mağaza sahibine sorun.</translation>
        </message>
        <message>
            <source>Ask the owner of the store to have it made available by OneEntry.</source>
            <translation>Mağaza sahibinden bu işlevi OneEntry’de açtırmasını isteyin.</translation>
        </message>
        <message>
            <source>The order can be placed all the same, on the prices of the catalogue.</source>
            <translation>Sipariş yine de verilebilir; kataloğun fiyatları geçerli olur.</translation>
        </message>
    </context>
    <context>
        <name>FieldText</name>
        <message>
            <source>The store did not accept this. Check it, please.</source>
            <translation>Mağaza bunu kabul etmedi. Lütfen kontrol edin.</translation>
        </message>
        <message>
            <source>The store did not accept this. It says: %1</source>
            <translation>Mağaza bunu kabul etmedi. Yanıtı: %1</translation>
        </message>
        <message>
            <source>Write exactly %1 characters; there are %2.</source>
            <translation>Tam %1 karakter yazın; şu an %2.</translation>
        </message>
        <message>
            <source>Write a number with %1 digits; %2 are missing.</source>
            <translation>%1 haneli bir numara yazın; %2 hane eksik.</translation>
        </message>
        <message>
            <source>Write a number with %1 digits.</source>
            <translation>%1 haneli bir numara yazın.</translation>
        </message>
        <message>
            <source>Fill this in, please.</source>
            <translation>Lütfen burayı doldurun.</translation>
        </message>
        <message>
            <source>Write an e-mail address, such as ada@example.com.</source>
            <translation>Bir e-posta adresi yazın; örneğin ada@example.com.</translation>
        </message>
        <message>
            <source>Write a web address that begins with https://.</source>
            <translation>https:// ile başlayan bir web adresi yazın.</translation>
        </message>
        <message>
            <source>Only letters and spaces fit here.</source>
            <translation>Buraya yalnızca harf ve boşluk yazılabilir.</translation>
        </message>
        <message>
            <source>This does not have the form that the store asks for.</source>
            <translation>Bu, mağazanın istediği biçimde değil.</translation>
        </message>
        <message>
            <source>Write a number.</source>
            <translation>Bir sayı yazın.</translation>
        </message>
        <message>
            <source>Write a whole number.</source>
            <translation>Bir tam sayı yazın.</translation>
        </message>
        <message>
            <source>It is not clear whether the dot separates thousands. Write a comma for decimals: 12,50.</source>
            <translation>Noktanın binlik ayırıcı olup olmadığı belli değil. Ondalık için virgül kullanın: 12,50.</translation>
        </message>
        <message>
            <source>Write a number that is %1 or more.</source>
            <translation>%1 ya da daha büyük bir sayı yazın.</translation>
        </message>
        <message>
            <source>Write a number that is %1 or less.</source>
            <translation>%1 ya da daha küçük bir sayı yazın.</translation>
        </message>
        <message>
            <source>Choose one of the offered values.</source>
            <translation>Sunulan değerlerden birini seçin.</translation>
        </message>
        <message>
            <source>Choose a date that exists.</source>
            <translation>Var olan bir tarih seçin.</translation>
        </message>
        <message>
            <source>Choose a date that is not before %1.</source>
            <translation>En erken şu tarihi seçin: %1.</translation>
        </message>
        <message>
            <source>Choose a date that is not after %1.</source>
            <translation>En geç şu tarihi seçin: %1.</translation>
        </message>
        <message>
            <source>Write a time of day, such as 14:30.</source>
            <translation>14:30 gibi bir saat yazın.</translation>
        </message>
        <message>
            <source>Write both the day and the time.</source>
            <translation>Hem günü hem saati yazın.</translation>
        </message>
        <message>
            <source>This is not JSON yet: check quotes, commas and brackets.</source>
            <translation>Bu henüz JSON değil: tırnakları, virgülleri ve ayraçları kontrol edin.</translation>
        </message>
        <message>
            <source>This time is no longer free. Choose another one.</source>
            <translation>Bu saat artık boş değil. Başka bir saat seçin.</translation>
        </message>
        <message>
            <source>At least %1 characters, %2 missing.</source>
            <translation>En az %1 karakter, %2 eksik.</translation>
        </message>
        <message>
            <source>At most %1 characters, %2 too many.</source>
            <translation>En çok %1 karakter, %2 fazla.</translation>
        </message>
        <message>
            <source>The store takes only these kinds of file: %1.</source>
            <translation>Mağaza yalnız şu dosya türlerini kabul ediyor: %1.</translation>
        </message>
        <message>
            <source>The file is too large: the store takes up to %1 kB.</source>
            <translation>Dosya çok büyük: mağaza en çok %1 kB kabul ediyor.</translation>
        </message>
        <message>
            <source>The picture is too large: the store takes up to %1 pixels.</source>
            <translation>Resim çok büyük: mağaza en çok %1 piksel kabul ediyor.</translation>
        </message>
        <message numerus="yes">
            <source>Not in the store yet: %n file(s). Wait, try again, or remove them.</source>
            <translation>
                <numerusform>Henüz mağazada değil: %n dosya. Bekleyin, yeniden deneyin ya da kaldırın.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>At most %n digit(s) after the point.</source>
            <translation>
                <numerusform>Virgülden sonra en çok %n basamak.</numerusform>
            </translation>
        </message>
        <message>
            <source>Write true or false.</source>
            <translation>true ya da false yazın.</translation>
        </message>
        <message>
            <source>This is the number of a payment card. Take it out: the customer enters it on the payment page.</source>
            <translation>Bu bir banka kartı numarası. Silin: müşteri onu ödeme sayfasında girer.</translation>
        </message>
    </context>
    <context>
        <name>Setting</name>
        <message>
            <source>A marker has no spaces. Copy it from the OneEntry panel.</source>
            <translation>Adda boşluk olmaz. OneEntry panelinden kopyalayın.</translation>
        </message>
        <message>
            <source>Write it as in Europe/Istanbul, or leave it empty.</source>
            <translation>Europe/Istanbul gibi yazın ya da boş bırakın.</translation>
        </message>
        <message>
            <source>Write its three letters, as in TRY, or leave it empty.</source>
            <translation>Üç harfini yazın, örneğin TRY; ya da boş bırakın.</translation>
        </message>
        <message>
            <source>Take the password out: others could read it here. Enter it where the project is connected.</source>
            <translation>Parolayı silin: burada başkaları okuyabilir. Onu projenin bağlandığı yerde girin.</translation>
        </message>
        <message>
            <source>Write it as postgresql://user@host/database.</source>
            <translation>postgresql://kullanıcı@sunucu/veritabanı biçiminde yazın.</translation>
        </message>
        <message>
            <source>As the desktop</source>
            <translation>Masaüstündeki gibi</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Açık</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Koyu</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Yüksek karşıtlık</translation>
        </message>
        <message>
            <source>Time zone of the shop</source>
            <translation>Mağazanın saat dilimi</translation>
        </message>
        <message>
            <source>Of the shop's days and hours. Empty: this computer's.</source>
            <translation>Mağazanın günleri ve saatleri için. Boş: bu bilgisayarınki.</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Para birimi</translation>
        </message>
        <message>
            <source>Where the store says none.</source>
            <translation>Mağaza belirtmediğinde kullanılır.</translation>
        </message>
        <message>
            <source>Order storage</source>
            <translation>Sipariş deposu</translation>
        </message>
        <message>
            <source>To begin with. Empty: asked when there are several.</source>
            <translation>Başlangıçta seçili olan. Boş: birden çoksa sorulur.</translation>
        </message>
        <message>
            <source>Order form</source>
            <translation>Sipariş formu</translation>
        </message>
        <message>
            <source>For an order storage that names none.</source>
            <translation>Form belirtmeyen sipariş deposu için.</translation>
        </message>
        <message>
            <source>Payment account</source>
            <translation>Ödeme hesabı</translation>
        </message>
        <message>
            <source>To begin an order with, where it is offered.</source>
            <translation>Sunulduğu yerde siparişe bununla başlanır.</translation>
        </message>
        <message>
            <source>Reference field</source>
            <translation>Referans alanı</translation>
        </message>
        <message>
            <source>Takes Vezne's own reference. Empty: vezne_ref.</source>
            <translation>Vezne’nin kendi referansını alır. Boş: vezne_ref.</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Fiyat</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Ad</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Resim</translation>
        </message>
        <message>
            <source>Stock code</source>
            <translation>Stok kodu</translation>
        </message>
        <message>
            <source>Barcode</source>
            <translation>Barkod</translation>
        </message>
        <message>
            <source>Stock</source>
            <translation>Stok</translation>
        </message>
        <message>
            <source>Availability</source>
            <translation>Satışta mı</translation>
        </message>
        <message>
            <source>Currency of the price</source>
            <translation>Fiyatın para birimi</translation>
        </message>
        <message>
            <source>Language of the window</source>
            <translation>Pencerenin dili</translation>
        </message>
        <message>
            <source>Language of the store</source>
            <translation>Mağazanın dili</translation>
        </message>
        <message>
            <source>Of products and forms.</source>
            <translation>Ürünlerin ve formların dili.</translation>
        </message>
        <message>
            <source>Amounts</source>
            <translation>Tutarlar</translation>
        </message>
        <message>
            <source>With the sign: ₺1.234,50</source>
            <translation>İşaretle: ₺1.234,50</translation>
        </message>
        <message>
            <source>With the letters: 1.234,50 TL</source>
            <translation>Harfle: 1.234,50 TL</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Renkler</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Yazı boyu</translation>
        </message>
        <message>
            <source>Less motion</source>
            <translation>Daha az hareket</translation>
        </message>
        <message>
            <source>Notification on the desktop when a payment comes in</source>
            <translation>Ödeme geldiğinde masaüstü bildirimi</translation>
        </message>
        <message>
            <source>Sound when a payment comes in</source>
            <translation>Ödeme geldiğinde ses</translation>
        </message>
        <message>
            <source>Lock by itself</source>
            <translation>Kendiliğinden kilitlensin</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Hiçbir zaman</translation>
        </message>
        <message>
            <source>Board of the shop</source>
            <translation>Mağazanın panosu</translation>
        </message>
        <message>
            <source>postgresql://user@host/database, which the counters share.</source>
            <translation>postgresql://kullanıcı@sunucu/veritabanı; kasalar ortak kullanır.</translation>
        </message>
        <message>
            <source>This is none of the values that it can have.</source>
            <translation>Bu, seçilebilecek değerlerden biri değil.</translation>
        </message>
        <message>
            <source>100%</source>
            <translation>%100</translation>
        </message>
        <message>
            <source>125%</source>
            <translation>%125</translation>
        </message>
        <message>
            <source>150%</source>
            <translation>%150</translation>
        </message>
        <message>
            <source>175%</source>
            <translation>%175</translation>
        </message>
        <message>
            <source>200%</source>
            <translation>%200</translation>
        </message>
        <message>
            <source>When nobody touches it for that long.</source>
            <translation>Bu süre boyunca kimse dokunmazsa.</translation>
        </message>
        <message>
            <source>1 minute</source>
            <translation>1 dakika</translation>
        </message>
        <message>
            <source>2 minutes</source>
            <translation>2 dakika</translation>
        </message>
        <message>
            <source>5 minutes</source>
            <translation>5 dakika</translation>
        </message>
        <message>
            <source>10 minutes</source>
            <translation>10 dakika</translation>
        </message>
        <message>
            <source>15 minutes</source>
            <translation>15 dakika</translation>
        </message>
        <message>
            <source>30 minutes</source>
            <translation>30 dakika</translation>
        </message>
        <message>
            <source>Write each as sha256/ and 44 letters, as the check of the connection shows them.</source>
            <translation>Her birini, bağlantı denetiminin gösterdiği gibi, sha256/ ve 44 karakter olarak yazın.</translation>
        </message>
        <message>
            <source>Two different ones are needed: one in use and one spare.</source>
            <translation>Birbirinden farklı iki tane gerekir: biri kullanılan, biri yedek.</translation>
        </message>
        <message>
            <source>Name of the store</source>
            <translation>Mağazanın adı</translation>
        </message>
        <message>
            <source>Shown in the window. Empty: its address.</source>
            <translation>Pencerede görünür. Boşsa adresi görünür.</translation>
        </message>
        <message>
            <source>Certificate pins</source>
            <translation>Sabitlenen sertifikalar</translation>
        </message>
        <message>
            <source>Trusts these certificates alone: one in use and one spare. Empty: off.</source>
            <translation>Yalnızca bunlara güvenilir: biri kullanılan, biri yedek. Boşsa kapalıdır.</translation>
        </message>
        <message>
            <source>A kiosk begins anew</source>
            <translation>Kiosk baştan başlar</translation>
        </message>
        <message>
            <source>3 minutes</source>
            <translation>3 dakika</translation>
        </message>
        <message>
            <source>Write the address of the printer, for example 192.168.1.50.</source>
            <translation>Yazıcının adresini yazın, örneğin 192.168.1.50.</translation>
        </message>
        <message>
            <source>Receipt printer</source>
            <translation>Fiş yazıcısı</translation>
        </message>
        <message>
            <source>Its address in the network, such as 192.168.1.50, with :9101 where it has another port.</source>
            <translation>Ağdaki adresi, örneğin 192.168.1.50; portu farklıysa sonuna :9101 gibi ekleyin.</translation>
        </message>
        <message>
            <source>Printer of this computer</source>
            <translation>Bu bilgisayarın yazıcısı</translation>
        </message>
        <message>
            <source>Paper of the PDF</source>
            <translation>PDF’nin kâğıdı</translation>
        </message>
        <message>
            <source>A4</source>
            <translation>A4</translation>
        </message>
        <message>
            <source>Roll of 80 mm</source>
            <translation>80 mm rulo</translation>
        </message>
        <message>
            <source>How often open payments are asked about</source>
            <translation>Açık ödemeler ne sıklıkla sorulsun</translation>
        </message>
        <message>
            <source>In the background, after the first minutes. The page of a payment goes on asking every 15 seconds.</source>
            <translation>Arka planda, ilk dakikalardan sonra. Ödeme sayfası 15 saniyede bir sormayı sürdürür.</translation>
        </message>
        <message>
            <source>Every 15 seconds</source>
            <translation>15 saniyede bir</translation>
        </message>
        <message>
            <source>Every minute</source>
            <translation>Dakikada bir</translation>
        </message>
        <message>
            <source>Every 5 minutes</source>
            <translation>5 dakikada bir</translation>
        </message>
        <message>
            <source>The one that the computer prefers</source>
            <translation>Bilgisayarın varsayılan yazıcısı</translation>
        </message>
        <message>
            <source>No printer is set up on this computer. Add one in its system settings, then look again.</source>
            <translation>Bu bilgisayarda kurulu yazıcı yok. Sistem ayarlarından bir yazıcı ekleyip yeniden arayın.</translation>
        </message>
        <message>
            <source>Larger in a large window</source>
            <translation>Büyük pencerede daha büyük</translation>
        </message>
        <message>
            <source>From 1920 × 1080 on. Switched off, only the text size counts.</source>
            <translation>1920 × 1080 ve daha büyük pencerelerde. Kapalıyken yalnızca yazı boyutu geçerlidir.</translation>
        </message>
    </context>
    <context>
        <name>ShopTime</name>
        <message>
            <source>Istanbul</source>
            <translation>İstanbul</translation>
        </message>
        <message>
            <source>Shop time: %1 (%2)</source>
            <translation>Mağaza saati: %1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>VezneCli</name>
        <message>
            <source>It stands in the journal. Find out with: vezne-cli resume</source>
            <translation>Günlükte duruyor. Öğrenmek için: vezne-cli resume</translation>
        </message>
        <message>
            <source>The order exists. Open its payment with: vezne-cli resume</source>
            <translation>Sipariş oluştu. Ödemesini açmak için: vezne-cli resume</translation>
        </message>
        <message>
            <source>No project is named. Give its address with --project-url or VEZNE_PROJECT_URL.</source>
            <translation>Proje belirtilmedi. Adresini --project-url ya da VEZNE_PROJECT_URL ile verin.</translation>
        </message>
        <message>
            <source>The address of the project must begin with https://, so that nobody reads the password on the way: %1.</source>
            <translation>Parolayı yolda kimse okuyamasın diye projenin adresi https:// ile başlamalıdır: %1.</translation>
        </message>
        <message>
            <source>The address of the project must not hold a name or a password. Take out what stands before the @ sign.</source>
            <translation>Projenin adresinde ad ya da parola bulunmamalıdır. @ işaretinden önceki bölümü silin.</translation>
        </message>
        <message>
            <source>The address of the project must end before any ? or # sign: %1.</source>
            <translation>Projenin adresi ? ya da # işaretinden önce bitmelidir: %1.</translation>
        </message>
        <message>
            <source>This is not an address: %1. Copy it from the OneEntry panel.</source>
            <translation>Bu bir adres değil: %1. OneEntry panelinden kopyalayın.</translation>
        </message>
        <message>
            <source>There is no certificate in the file of --ca-file: %1. A PEM file is wanted.</source>
            <translation>--ca-file ile verilen dosyada sertifika yok: %1. PEM dosyası gerekir.</translation>
        </message>
        <message>
            <source>The app token is missing. Give it with VEZNE_APP_TOKEN or --app-token.</source>
            <translation>Uygulama anahtarı eksik. VEZNE_APP_TOKEN ya da --app-token ile verin.</translation>
        </message>
        <message>
            <source>The journal could not be read and was set aside: %1.</source>
            <translation>Günlük okunamadı ve kenara ayrıldı: %1.</translation>
        </message>
        <message>
            <source>The store gave a payment link that is not safe to open, so it is left out.</source>
            <translation>Mağazanın verdiği ödeme bağlantısını açmak güvenli değil; bu yüzden gösterilmiyor.</translation>
        </message>
        <message>
            <source>The demo store cannot be started: %1.</source>
            <translation>Demo mağazası başlatılamadı: %1.</translation>
        </message>
        <message>
            <source>The demo store has ended by itself.</source>
            <translation>Demo mağazası kendiliğinden kapandı.</translation>
        </message>
        <message>
            <source>The demo store is missing: there is no file %1.</source>
            <translation>Demo mağazası bulunamadı: %1 dosyası yok.</translation>
        </message>
        <message>
            <source>The demo store listens at %1.</source>
            <translation>Demo mağazasının adresi: %1.</translation>
        </message>
        <message>
            <source>The store has no active provider %1. It has: %2. Choose one with --provider.</source>
            <translation>Mağazada %1 adında etkin bir sağlayıcı yok. Olanlar: %2. --provider ile birini seçin.</translation>
        </message>
        <message>
            <source>The sign-in form does not have the fields %1. Name them with --login-marker and --password-marker.</source>
            <translation>Giriş formunda şu alanlar yok: %1. Adlarını --login-marker ve --password-marker ile verin.</translation>
        </message>
        <message>
            <source>The catalogue is empty. Add products in the OneEntry panel.</source>
            <translation>Katalog boş. OneEntry panelinde ürün ekleyin.</translation>
        </message>
        <message>
            <source>The store has no content in %1. It has: %2.</source>
            <translation>Mağazada %1 dilinde içerik yok. Olanlar: %2.</translation>
        </message>
        <message>
            <source>The store has no order storage %1. It has: %2. Choose one with --storage.</source>
            <translation>Mağazada %1 adında bir sipariş deposu yok. Olanlar: %2. --storage ile birini seçin.</translation>
        </message>
        <message>
            <source>There is a keychain; the sign-in can be remembered.</source>
            <translation>Anahtarlık var; oturum hatırlanabilir.</translation>
        </message>
        <message>
            <source>There is no keychain here: a sign-in lasts as long as the program. Nothing secret is written to a file.</source>
            <translation>Burada anahtarlık yok: giriş, program açık olduğu sürece geçerlidir. Dosyaya gizli hiçbir şey yazılmaz.</translation>
        </message>
        <message>
            <source>In order.</source>
            <translation>Sorun yok.</translation>
        </message>
        <message>
            <source>Not tried. Give --login and a password to check what only a user may see.</source>
            <translation>Denenmedi. Yalnızca kullanıcıların görebildiklerini kontrol etmek için --login ve parola verin.</translation>
        </message>
        <message>
            <source>The storage %1 uses the form %2. Name it with --form.</source>
            <translation>%1 deposu %2 formunu kullanıyor. --form ile belirtin.</translation>
        </message>
        <message>
            <source>The store has no payment account that can be used. Connect one in the OneEntry panel.</source>
            <translation>Mağazada kullanılabilecek bir ödeme hesabı yok. OneEntry panelinde bir hesap bağlayın.</translation>
        </message>
        <message>
            <source>The account %1 cannot be used. Choose one of these with --account: %2.</source>
            <translation>%1 hesabı kullanılamıyor. --account ile şunlardan birini seçin: %2.</translation>
        </message>
        <message>
            <source>No account is linked to the storage, so orders may be refused. Link one in the OneEntry panel.</source>
            <translation>Depoya bağlı hesap yok; siparişler reddedilebilir. OneEntry panelinde bir hesap bağlayın.</translation>
        </message>
        <message>
            <source>%1; required fields: %2</source>
            <translation>%1; zorunlu alanlar: %2</translation>
        </message>
        <message>
            <source>Not checked: the store shows it to signed-in users only.</source>
            <translation>Kontrol edilmedi: mağaza bunu yalnızca giriş yapanlara gösteriyor.</translation>
        </message>
        <message>
            <source>The disk is full: %1. Make room, since no order is sent that is not written down first.</source>
            <translation>Disk dolu: %1. Yer açın; önce kaydedilmeyen sipariş gönderilmez.</translation>
        </message>
        <message>
            <source>The journal cannot be used in %1. Check the folder's rights, or choose another with --data-dir.</source>
            <translation>Günlük şu klasörde kullanılamıyor: %1. Klasörün izinlerini kontrol edin ya da --data-dir ile başka bir klasör seçin.</translation>
        </message>
        <message>
            <source>The field %1 is not right. %2</source>
            <translation>%1 alanı doğru değil. %2</translation>
        </message>
        <message>
            <source>The form has no field %1.</source>
            <translation>Formda %1 adında bir alan yok.</translation>
        </message>
        <message>
            <source>Its type is %1, and this does not fit: %2.</source>
            <translation>Türü %1; şu değer uymuyor: %2.</translation>
        </message>
        <message>
            <source>sign in, place an order, open its payment</source>
            <translation>giriş yapar, sipariş verir, ödemesini açar</translation>
        </message>
        <message>
            <source>go on with every unfinished order of the journal</source>
            <translation>günlükteki yarım kalmış her siparişe devam eder</translation>
        </message>
        <message>
            <source>the payment of an order</source>
            <translation>bir siparişin ödemesi</translation>
        </message>
        <message>
            <source>your orders</source>
            <translation>siparişleriniz</translation>
        </message>
        <message>
            <source>one order</source>
            <translation>tek bir sipariş</translation>
        </message>
        <message>
            <source>the catalogue</source>
            <translation>katalog</translation>
        </message>
        <message>
            <source>the fields of a form</source>
            <translation>bir formun alanları</translation>
        </message>
        <message>
            <source>what a cart costs</source>
            <translation>bir sepetin tutarı</translation>
        </message>
        <message>
            <source>ask for a refund, list refunds, take one back</source>
            <translation>iade ister, iadeleri listeler, iadeyi geri alır</translation>
        </message>
        <message>
            <source>what Vezne understands of a OneEntry answer</source>
            <translation>Vezne'nin bir OneEntry yanıtından anladığı</translation>
        </message>
        <message>
            <source>check the configuration of the project and of this machine</source>
            <translation>projenin ve bu makinenin ayarlarını kontrol eder</translation>
        </message>
        <message>
            <source>place an order in the demo store</source>
            <translation>demo mağazasında sipariş verir</translation>
        </message>
        <message>
            <source>address of the project (VEZNE_PROJECT_URL)</source>
            <translation>projenin adresi (VEZNE_PROJECT_URL)</translation>
        </message>
        <message>
            <source>app token of the project (VEZNE_APP_TOKEN)</source>
            <translation>projenin uygulama anahtarı (VEZNE_APP_TOKEN)</translation>
        </message>
        <message>
            <source>who signs in (VEZNE_LOGIN)</source>
            <translation>kimin giriş yaptığı (VEZNE_LOGIN)</translation>
        </message>
        <message>
            <source>file whose first line is the password (VEZNE_PASSWORD)</source>
            <translation>ilk satırı parola olan dosya (VEZNE_PASSWORD)</translation>
        </message>
        <message>
            <source>journal and settings (VEZNE_DATA_DIR)</source>
            <translation>günlük ve ayarlar (VEZNE_DATA_DIR)</translation>
        </message>
        <message>
            <source>longest time of one request, default 30</source>
            <translation>bir isteğin en uzun süresi, varsayılan 30</translation>
        </message>
        <message>
            <source>one more trusted certificate authority (PEM)</source>
            <translation>güvenilen bir sertifika yetkilisi daha (PEM)</translation>
        </message>
        <message>
            <source>each request on standard error, without contents</source>
            <translation>her isteği, içeriği olmadan, standart hataya yazar</translation>
        </message>
        <message>
            <source>errors as JSON on standard error</source>
            <translation>hataları standart hataya JSON olarak yazar</translation>
        </message>
        <message>
            <source>checkout: order storage, form and payment account</source>
            <translation>checkout: sipariş deposu, form ve ödeme hesabı</translation>
        </message>
        <message>
            <source>checkout: one field of the form; lists by comma, dates as 2026-03-05</source>
            <translation>checkout: formun bir alanı; listeler virgülle, tarihler 2026-03-05 gibi</translation>
        </message>
        <message>
            <source>checkout, preview, refund: one product</source>
            <translation>checkout, preview, refund: bir ürün</translation>
        </message>
        <message>
            <source>checkout, preview: what is taken off</source>
            <translation>checkout, preview: tutardan düşülen</translation>
        </message>
        <message>
            <source>checkout: kind of the payment session</source>
            <translation>checkout: ödeme oturumunun türü</translation>
        </message>
        <message>
            <source>checkout, status: wait for the payment, 900 s by default</source>
            <translation>checkout, status: ödemeyi bekler, varsayılan 900 sn</translation>
        </message>
        <message>
            <source>orders, products: the part of the list</source>
            <translation>orders, products: listenin hangi bölümü</translation>
        </message>
        <message>
            <source>refund: reason, list, take back</source>
            <translation>refund: neden, liste, geri alma</translation>
        </message>
        <message>
            <source>resume: place an order again that is proven not to exist</source>
            <translation>resume: var olmadığı kesinleşen siparişi yeniden verir</translation>
        </message>
        <message>
            <source>resume: let an order go that does not exist</source>
            <translation>resume: var olmayan siparişten vazgeçer</translation>
        </message>
        <message>
            <source>done; with --watch: paid</source>
            <translation>tamam; --watch ile: ödendi</translation>
        </message>
        <message>
            <source>the command line or a field is not right</source>
            <translation>komut satırı ya da bir alan doğru değil</translation>
        </message>
        <message>
            <source>configuration: address, token, a missing marker</source>
            <translation>ayar: adres, anahtar, eksik bir ad</translation>
        </message>
        <message>
            <source>sign-in refused</source>
            <translation>giriş reddedildi</translation>
        </message>
        <message>
            <source>the server rejected the request; nothing was created</source>
            <translation>sunucu isteği reddetti; hiçbir şey oluşmadı</translation>
        </message>
        <message>
            <source>not reachable; nothing was sent</source>
            <translation>ulaşılamadı; hiçbir şey gönderilmedi</translation>
        </message>
        <message>
            <source>not known: it stands in the journal, run resume</source>
            <translation>bilinmiyor: günlükte duruyor, resume komutunu çalıştırın</translation>
        </message>
        <message>
            <source>the payment was canceled or has expired</source>
            <translation>ödeme iptal edildi ya da süresi doldu</translation>
        </message>
        <message>
            <source>still not paid when watching ended</source>
            <translation>bekleme bittiğinde hâlâ ödenmemişti</translation>
        </message>
        <message>
            <source>a fault of Vezne's own</source>
            <translation>Vezne'nin kendi hatası</translation>
        </message>
        <message>
            <source>Vezne in the terminal: orders and payments of a OneEntry store. JSON on standard output.</source>
            <translation>Terminalde Vezne: bir OneEntry mağazasının siparişleri ve ödemeleri. Standart çıktıda JSON.</translation>
        </message>
        <message>
            <source>global options</source>
            <translation>genel seçenekler</translation>
        </message>
        <message>
            <source>COMMAND</source>
            <translation>KOMUT</translation>
        </message>
        <message>
            <source>options</source>
            <translation>seçenekler</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Komutlar</translation>
        </message>
        <message>
            <source>Global options</source>
            <translation>Genel seçenekler</translation>
        </message>
        <message>
            <source>Options of commands</source>
            <translation>Komutların seçenekleri</translation>
        </message>
        <message>
            <source>Exit codes</source>
            <translation>Çıkış kodları</translation>
        </message>
        <message>
            <source>Kinds of decode: %1</source>
            <translation>decode türleri: %1</translation>
        </message>
        <message>
            <source>See vezne-cli --help.</source>
            <translation>Bakınız: vezne-cli --help.</translation>
        </message>
        <message>
            <source>A password is never an argument, since everybody on this machine could read it.</source>
            <translation>Parola hiçbir zaman komut satırına yazılmaz; bu makinedeki herkes okuyabilir.</translation>
        </message>
        <message>
            <source>Use --password-file FILE, --password-file - or VEZNE_PASSWORD.</source>
            <translation>--password-file DOSYA, --password-file - ya da VEZNE_PASSWORD kullanın.</translation>
        </message>
        <message>
            <source>There is no option %1.</source>
            <translation>%1 adında bir seçenek yok.</translation>
        </message>
        <message>
            <source>The option %1 takes no value.</source>
            <translation>%1 seçeneği değer almaz.</translation>
        </message>
        <message>
            <source>The option %1 needs a value.</source>
            <translation>%1 seçeneği bir değer ister.</translation>
        </message>
        <message>
            <source>No command is given.</source>
            <translation>Bir komut verilmedi.</translation>
        </message>
        <message>
            <source>There is no command %1.</source>
            <translation>%1 adında bir komut yok.</translation>
        </message>
        <message>
            <source>The command %1 takes no option %2.</source>
            <translation>%1 komutu %2 seçeneğini almaz.</translation>
        </message>
        <message>
            <source>The command %1 cannot do anything with %2.</source>
            <translation>%1 komutu bununla bir şey yapamaz: %2.</translation>
        </message>
        <message>
            <source>This command needs the number of an order.</source>
            <translation>Bu komut bir sipariş numarası ister.</translation>
        </message>
        <message>
            <source>This command needs the marker of a form.</source>
            <translation>Bu komut bir form adı ister.</translation>
        </message>
        <message>
            <source>For example: vezne-cli form order.</source>
            <translation>Örneğin: vezne-cli form order.</translation>
        </message>
        <message>
            <source>This command needs a kind and a file.</source>
            <translation>Bu komut bir tür ve bir dosya ister.</translation>
        </message>
        <message>
            <source>For example: vezne-cli decode order answer.json.</source>
            <translation>Örneğin: vezne-cli decode order answer.json.</translation>
        </message>
        <message>
            <source>Nothing is in the cart.</source>
            <translation>Sepet boş.</translation>
        </message>
        <message>
            <source>Name what is bought with --product ID or --product ID:QTY.</source>
            <translation>Alınacakları --product ID ya da --product ID:ADET ile belirtin.</translation>
        </message>
        <message>
            <source>A refund needs exactly one of --product, --list and --cancel.</source>
            <translation>İade için --product, --list ve --cancel seçeneklerinden yalnızca biri verilmelidir.</translation>
        </message>
        <message>
            <source>%1 is not understood: %2.</source>
            <translation>%1 anlaşılamadı: %2.</translation>
        </message>
        <message>
            <source>There are two languages, tr_TR and en_US; this is neither: %1.</source>
            <translation>İki dil var: tr_TR ve en_US. Bu ikisi de değil: %1.</translation>
        </message>
        <message>
            <source>Write it as MARKER:TYPE=VALUE, for example name:string=Ada.</source>
            <translation>ALAN:TÜR=DEĞER biçiminde yazın; örneğin name:string=Ada.</translation>
        </message>
        <message>
            <source>The field %1 has a type that OneEntry does not have: %2.</source>
            <translation>%1 alanının türü OneEntry'de yok: %2.</translation>
        </message>
        <message>
            <source>The field %1 is given twice.</source>
            <translation>%1 alanı iki kez verilmiş.</translation>
        </message>
        <message>
            <source>Write it as ID or ID:QTY, for example 14:2.</source>
            <translation>ID ya da ID:ADET biçiminde yazın; örneğin 14:2.</translation>
        </message>
        <message>
            <source>Nobody is named to sign in. Give --login or VEZNE_LOGIN.</source>
            <translation>Kimin giriş yapacağı belirtilmedi. --login ya da VEZNE_LOGIN verin.</translation>
        </message>
        <message>
            <source>There is no password in the file of --password-file: %1. Its first line is wanted.</source>
            <translation>--password-file ile verilen dosyada parola yok: %1. İlk satırı okunur.</translation>
        </message>
        <message>
            <source>Password of %1: </source>
            <translation>Parola (%1): </translation>
        </message>
        <message>
            <source>The password is missing. Give --password-file FILE or VEZNE_PASSWORD.</source>
            <translation>Parola eksik. --password-file DOSYA ya da VEZNE_PASSWORD verin.</translation>
        </message>
        <message>
            <source>The file cannot be read: %1.</source>
            <translation>Dosya okunamıyor: %1.</translation>
        </message>
        <message>
            <source>There is no kind %1. These are known: %2.</source>
            <translation>%1 adında bir tür yok. Bilinenler: %2.</translation>
        </message>
        <message>
            <source>This is not a OneEntry answer of the kind %1. %2</source>
            <translation>Bu, %1 türünde bir OneEntry yanıtı değil. %2</translation>
        </message>
        <message>
            <source>There is no unfinished attempt %1. See the list with: vezne-cli resume</source>
            <translation>%1 numaralı yarım kalmış bir deneme yok. Listeyi görmek için: vezne-cli resume</translation>
        </message>
        <message>
            <source>Another Vezne works on the attempt %1.</source>
            <translation>%1 denemesi üzerinde başka bir Vezne çalışıyor.</translation>
        </message>
        <message>
            <source>The order of attempt %1 does not exist. Place it with --confirm-resend %1, or let it go with --abandon %1.</source>
            <translation>%1 denemesinin siparişi yok. Vermek için --confirm-resend %1, vazgeçmek için --abandon %1 kullanın.</translation>
        </message>
        <message>
            <source>Still not paid. Look again later with: vezne-cli status</source>
            <translation>Hâlâ ödenmedi. Daha sonra bakmak için: vezne-cli status</translation>
        </message>
        <message>
            <source>Waiting for the payment. Link: %1</source>
            <translation>Ödeme bekleniyor. Bağlantı: %1</translation>
        </message>
        <message>
            <source>Attempt %1: its payment session is not known yet, next look in %2 s.</source>
            <translation>%1 denemesi: ödeme oturumu henüz bilinmiyor, %2 sn sonra yeniden bakılacak.</translation>
        </message>
        <message>
            <source>Attempt %1: its order is not known yet, next look in %2 s.</source>
            <translation>%1 denemesi: siparişi henüz bilinmiyor, %2 sn sonra yeniden bakılacak.</translation>
        </message>
        <message>
            <source>Orders carry a reference of their own in the field %1.</source>
            <translation>Siparişler şu alanda kendi referanslarını taşıyor: %1.</translation>
        </message>
        <message>
            <source>The form %1 has no field %2. Name another with --reference-field.</source>
            <translation>%1 formunda %2 alanı yok. --reference-field ile başka bir alan verin.</translation>
        </message>
        <message>
            <source>The form %1 has no field for a reference. When several counters share one account, add a text field called vezne_ref to it in the OneEntry panel; it may be hidden.</source>
            <translation>%1 formunda referans için alan yok. Bir hesabı birkaç kasa paylaşıyorsa OneEntry panelinde forma vezne_ref adlı bir metin alanı ekleyin; gizli olabilir.</translation>
        </message>
        <message>
            <source>checkout: field that takes the attempt's reference</source>
            <translation>checkout: denemenin referansını taşıyan alan</translation>
        </message>
        <message>
            <source>resume: this order is the attempt's, or it is not</source>
            <translation>resume: bu sipariş o denemenin, ya da değil</translation>
        </message>
        <message>
            <source>Write it as UUID=ORDER.</source>
            <translation>UUID=SİPARİŞ biçiminde yazın.</translation>
        </message>
        <message>
            <source>The store's order list cannot be read to its end, so attempt %1 stays open. Look in the OneEntry panel.</source>
            <translation>Mağazanın sipariş listesi sonuna kadar okunamıyor, %1 denemesi açık kaldı. OneEntry paneline bakın.</translation>
        </message>
        <message>
            <source>Order %2 (%3) could be that of attempt %1, or another counter's. Say --adopt %1=%2 when it is this customer's, --disown %1=%2 when it is not.</source>
            <translation>%2 numaralı sipariş (%3) %1 denemesinin olabilir, başka bir kasanın da. Bu müşterininse --adopt %1=%2, değilse --disown %1=%2 yazın.</translation>
        </message>
        <message>
            <source>make or read the board that the counters of a shop share</source>
            <translation>bir mağazanın kasalarının paylaştığı panoyu kur ya da oku</translation>
        </message>
        <message>
            <source>the shop's board, postgresql://user@host/database (VEZNE_SHOP)</source>
            <translation>mağazanın panosu, postgresql://kullanıcı@sunucu/veritabanı (VEZNE_SHOP)</translation>
        </message>
        <message>
            <source>This command needs to know what to do.</source>
            <translation>Bu komuta ne yapacağı söylenmeli.</translation>
        </message>
        <message>
            <source>Say vezne-cli shop init or vezne-cli shop status.</source>
            <translation>vezne-cli shop init ya da vezne-cli shop status yazın.</translation>
        </message>
        <message>
            <source>No board is named. Give its address with --shop or VEZNE_SHOP.</source>
            <translation>Pano belirtilmedi. Adresini --shop ya da VEZNE_SHOP ile verin.</translation>
        </message>
        <message>
            <source>Two counters name one order; somebody has taken another customer's. Look at them in the OneEntry panel.</source>
            <translation>İki kasa aynı siparişi kendinin sayıyor; biri başka müşterininkini almış. OneEntry panelinden bakın.</translation>
        </message>
        <message>
            <source>The store does not show its sign-in providers; %1 is tried at the sign-in.</source>
            <translation>Mağaza giriş sağlayıcılarını göstermiyor; girişte %1 denenir.</translation>
        </message>
        <message>
            <source>sign-in provider, default email, else the project's (VEZNE_PROVIDER)</source>
            <translation>giriş sağlayıcısı; önce email, olmazsa projeninki (VEZNE_PROVIDER)</translation>
        </message>
        <message>
            <source>field of the login, default email_reg, else the form's (VEZNE_LOGIN_MARKER)</source>
            <translation>giriş adı alanı; önce email_reg, olmazsa formunki (VEZNE_LOGIN_MARKER)</translation>
        </message>
        <message>
            <source>field of the password, default password_reg, else the form's (VEZNE_PASSWORD_MARKER)</source>
            <translation>parola alanı; önce password_reg, olmazsa formunki (VEZNE_PASSWORD_MARKER)</translation>
        </message>
        <message>
            <source>language of messages, and of the content where the store has it</source>
            <translation>iletilerin dili; mağazada varsa içeriğin de dili</translation>
        </message>
        <message>
            <source>language of the content, as the store calls it (VEZNE_CONTENT_LANG)</source>
            <translation>içeriğin dili, mağazanın verdiği adla (VEZNE_CONTENT_LANG)</translation>
        </message>
        <message>
            <source>sign-in providers</source>
            <translation>giriş sağlayıcıları</translation>
        </message>
        <message>
            <source>forms</source>
            <translation>formlar</translation>
        </message>
        <message>
            <source>order storages</source>
            <translation>sipariş depoları</translation>
        </message>
        <message>
            <source>payment accounts</source>
            <translation>ödeme hesapları</translation>
        </message>
        <message>
            <source>product statuses</source>
            <translation>ürün durumları</translation>
        </message>
        <message>
            <source>pages</source>
            <translation>sayfalar</translation>
        </message>
        <message>
            <source>attribute sets</source>
            <translation>öznitelik kümeleri</translation>
        </message>
        <message>
            <source>order statuses</source>
            <translation>sipariş durumları</translation>
        </message>
        <message>
            <source>Not captured, since this user may not read it: %1.</source>
            <translation>Bu kullanıcı okuyamadığı için alınmadı: %1.</translation>
        </message>
        <message>
            <source>products</source>
            <translation>ürünler</translation>
        </message>
        <message>
            <source>The file cannot be written: %1.</source>
            <translation>Dosya yazılamıyor: %1.</translation>
        </message>
        <message>
            <source>the receipt of a paid order, as a PDF or for a receipt printer</source>
            <translation>ödenmiş bir siparişin fişi; PDF olarak ya da fiş yazıcısına</translation>
        </message>
        <message>
            <source>write the project as a store for vezne-sandbox --store</source>
            <translation>projeyi vezne-sandbox --store için mağaza olarak yaz</translation>
        </message>
        <message>
            <source>products, orders: only what fits</source>
            <translation>products, orders: yalnız uyanlar</translation>
        </message>
        <message>
            <source>orders: of this status, of these days (2026-03-05)</source>
            <translation>orders: bu durumdakiler, bu günlerdekiler (2026-03-05)</translation>
        </message>
        <message>
            <source>orders: the list as a table for a spreadsheet</source>
            <translation>orders: liste, hesap tablosu olarak</translation>
        </message>
        <message>
            <source>receipt: write it as a PDF</source>
            <translation>receipt: PDF olarak yaz</translation>
        </message>
        <message>
            <source>receipt: for a receipt printer, into a file or over the network</source>
            <translation>receipt: fiş yazıcısı için, dosyaya ya da ağ üzerinden</translation>
        </message>
        <message>
            <source>receipt: say that it is a copy</source>
            <translation>receipt: kopya olduğunu yaz</translation>
        </message>
        <message>
            <source>capture: where to, and how many products, 100 by default</source>
            <translation>capture: nereye, kaç ürün; belirtilmezse 100</translation>
        </message>
        <message>
            <source>Nothing is said about where to write the store.</source>
            <translation>Mağazanın nereye yazılacağı belirtilmedi.</translation>
        </message>
        <message>
            <source>Name the file with --out FILE.</source>
            <translation>Dosyayı --out FILE ile belirtin.</translation>
        </message>
        <message>
            <source>Write the day as 2026-03-05.</source>
            <translation>Günü 2026-03-05 biçiminde yazın.</translation>
        </message>
        <message>
            <source>Order %1 is not paid, so there is no receipt of it. See vezne-cli status %1.</source>
            <translation>%1 numaralı sipariş ödenmedi, bu yüzden fişi yok. Bakın: vezne-cli status %1.</translation>
        </message>
        <message>
            <source>The receipt printer does not answer: %1.</source>
            <translation>Fiş yazıcısı yanıt vermiyor: %1.</translation>
        </message>
        <message>
            <source>The program vezne-receipt is missing beside vezne-cli. Install Vezne again.</source>
            <translation>vezne-cli yanında vezne-receipt programı yok. Vezne'yi yeniden kurun.</translation>
        </message>
        <message>
            <source>The receipt cannot be written: %1.</source>
            <translation>Fiş yazılamıyor: %1.</translation>
        </message>
        <message>
            <source>The order stands, but the store wrote no total that can be read.</source>
            <translation>Sipariş kayıtlı, ama mağazanın yazdığı toplam okunamıyor.</translation>
        </message>
        <message>
            <source>The payment asks for %1, and %2 is due. Ask the owner of the store before the customer pays.</source>
            <translation>Ödeme %1 istiyor, ödenecek tutar ise %2. Müşteri ödemeden önce mağazanın sahibine sorun.</translation>
        </message>
        <message>
            <source>Only %1 of %2 captured: %3.</source>
            <translation>%2 kayıttan yalnız %1 tanesi alındı: %3.</translation>
        </message>
        <message>
            <source>It is not known yet whether the refund was requested. The order's refunds are being read.</source>
            <translation>İadenin istenip istenmediği henüz bilinmiyor. Siparişin iadelerine bakılıyor.</translation>
        </message>
        <message>
            <source>Another request for a refund of order %1 is under way. Wait for its end, then see refund %1 --list.</source>
            <translation>%1 numaralı sipariş için başka bir iade isteği sürüyor. Sonuçlanmasını bekleyin, sonra refund %1 --list ile bakın.</translation>
        </message>
        <message>
            <source>An earlier request for a refund of order %1 was under way; its end is known now. See refund %1 --list, then ask again.</source>
            <translation>%1 numaralı sipariş için önceki bir iade isteği sürüyordu; artık sonucu belli. refund %1 --list ile bakın, sonra yeniden isteyin.</translation>
        </message>
        <message>
            <source>The refund was not requested: it is not among the refunds of order %1. You can ask for it again.</source>
            <translation>İade istenmedi: %1 numaralı siparişin iadeleri arasında yok. Yeniden isteyebilirsiniz.</translation>
        </message>
        <message>
            <source>It is still not known whether the refund was requested. Run this again when the store answers.</source>
            <translation>İadenin istenip istenmediği hâlâ bilinmiyor. Mağaza yanıt verince bunu yeniden çalıştırın.</translation>
        </message>
        <message>
            <source>The file %1 cannot be read: %2.</source>
            <translation>%1 dosyası okunamıyor: %2.</translation>
        </message>
        <message>
            <source>checkout: what is ordered stands in the form alone, as a booking does</source>
            <translation>checkout: sipariş yalnızca formdadır, randevudaki gibi</translation>
        </message>
        <message>
            <source>checkout: print the secret of an intent, for the app that finishes it</source>
            <translation>checkout: intent gizli anahtarını yazar; ödemeyi bitirecek uygulama içindir</translation>
        </message>
        <message>
            <source>There are products in an order without products.</source>
            <translation>Ürünsüz siparişte ürün var.</translation>
        </message>
        <message>
            <source>Leave out --no-products or --product.</source>
            <translation>--no-products ya da --product seçeneğini çıkarın.</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) of the store's list cannot be read and are left out.</source>
            <translation>
                <numerusform>Mağazanın listesindeki %n satır okunamadı ve atlandı.</numerusform>
            </translation>
        </message>
        <message>
            <source>order without an account, where the store allows it</source>
            <translation>mağaza izin veriyorsa hesapsız sipariş verir</translation>
        </message>
        <message>
            <source>There is no error code %1. All of them: vezne-cli explain</source>
            <translation>Böyle bir hata kodu yok: %1. Hepsi için: vezne-cli explain</translation>
        </message>
        <message>
            <source>what an error code means and what to do; without one, all of them</source>
            <translation>hata kodunun anlamı ve ne yapılacağı; kod verilmezse hepsi</translation>
        </message>
        <message>
            <source>products, doctor: the attribute that has the price, title, stock…</source>
            <translation>products, doctor: şunun bulunduğu özellik: fiyat, ad, stok…</translation>
        </message>
        <message>
            <source>Write it as ROLE=MARKER, for example price=p_price; the roles are %1.</source>
            <translation>ROL=AD olarak yazın, örneğin price=p_price; roller: %1.</translation>
        </message>
        <message>
            <source>The attribute for %1 is given twice.</source>
            <translation>Şunun özelliği iki kez verildi: %1.</translation>
        </message>
        <message>
            <source>An order without an account has no login.</source>
            <translation>Hesapsız siparişin giriş adı olmaz.</translation>
        </message>
        <message>
            <source>Leave out --guest or --login.</source>
            <translation>--guest ya da --login seçeneğini çıkarın.</translation>
        </message>
        <message>
            <source>The store shows: %1.</source>
            <translation>Mağazanın gösterdiği: %1.</translation>
        </message>
        <message>
            <source>The store asks for nothing for this order. Ask its owner which of the products has no price.</source>
            <translation>Mağaza bu sipariş için ödeme istemiyor. Hangi ürünün fiyatı olmadığını mağaza sahibine sorun.</translation>
        </message>
        <message>
            <source>The store has no price for product %1, so the total leaves it out.</source>
            <translation>Mağazada %1 numaralı ürünün fiyatı yok; toplam bu ürün olmadan hesaplandı.</translation>
        </message>
        <message>
            <source>The usual names are not this store's: the order goes to its storage %1 with the form %2, paid by %3.</source>
            <translation>Bu mağaza alışılmış adları kullanmıyor: sipariş, mağazanın %1 deposuna %2 formuyla veriliyor; ödeme hesabı: %3.</translation>
        </message>
        <message>
            <source>The store has no order storage. Add one in the OneEntry panel.</source>
            <translation>Mağazada sipariş deposu yok. OneEntry panelinde bir tane ekleyin.</translation>
        </message>
        <message>
            <source>The store has several order storages: %1. Choose one with --storage.</source>
            <translation>Mağazada birden çok sipariş deposu var: %1. Birini --storage ile seçin.</translation>
        </message>
        <message>
            <source>The store does not show its order storages to this user; orders are tried with %1.</source>
            <translation>Mağaza sipariş depolarını bu kullanıcıya göstermiyor; siparişler şununla denenir: %1.</translation>
        </message>
        <message>
            <source>The store does not show its payment accounts to this user; the first order tells whether one can be used.</source>
            <translation>Mağaza ödeme hesaplarını bu kullanıcıya göstermiyor; kullanılabilen bir hesap olup olmadığı ilk siparişte belli olur.</translation>
        </message>
        <message>
            <source>Orders of the storage %1 are paid in one of these ways: %2. Choose one with --account.</source>
            <translation>%1 deposundaki siparişler şunlardan biriyle ödenir: %2. Birini --account ile seçin.</translation>
        </message>
        <message>
            <source>%1 of %2 has been paid. The payment of the rest is open.</source>
            <translation>Şimdiye kadar ödenen: %1, toplam: %2. Kalanın ödemesi açık.</translation>
        </message>
        <message>
            <source>%1 of %2 has been paid. Open the payment of the rest with: vezne-cli resume</source>
            <translation>Şimdiye kadar ödenen: %1, toplam: %2. Kalanın ödemesini şu komutla açın: vezne-cli resume</translation>
        </message>
        <message>
            <source>%1 of %2 has been paid. The payment of the rest has ended; open another one in the window of Vezne, on the page of this payment.</source>
            <translation>Şimdiye kadar ödenen: %1, toplam: %2. Kalanın ödemesi sona erdi; yenisini Vezne penceresinde, bu ödemenin sayfasından açın.</translation>
        </message>
        <message>
            <source>languages</source>
            <translation>diller</translation>
        </message>
        <message numerus="yes">
            <source>%n price(s) cannot be read and are left out, and the store names no currency. Set it in the project's settings in the window, then capture again.</source>
            <translation>
                <numerusform>%n fiyat okunamadığı için alınmadı; mağaza para birimini belirtmiyor. Pencerede proje ayarlarına para birimini girin, ardından yeniden alın.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n price(s) cannot be read and are left out.</source>
            <translation>
                <numerusform>%n fiyat okunamadığı için alınmadı.</numerusform>
            </translation>
        </message>
        <message>
            <source>Not encrypted: the store is on this computer (%1).</source>
            <translation>Şifreli değil: mağaza bu bilgisayarda (%1).</translation>
        </message>
        <message>
            <source>The store no longer has the order of attempt %1. Let it go with --abandon %1.</source>
            <translation>%1 denemesinin siparişi artık mağazada yok. Vazgeçmek için --abandon %1 kullanın.</translation>
        </message>
        <message>
            <source>The storage %1 takes no orders with the form %2. Name its own form with --form.</source>
            <translation>%1 deposu %2 formuyla sipariş almıyor. Deponun kendi formunu --form ile belirtin.</translation>
        </message>
        <message>
            <source>The store has no storage %1 that takes the form %2 and the account %3. Name its own with --storage, --form and --account.</source>
            <translation>Mağazada %2 formunu ve %3 hesabını kabul eden %1 adında bir sipariş deposu yok. Mağazanınkileri --storage, --form ve --account ile belirtin.</translation>
        </message>
        <message>
            <source>The store has no sign-in provider %1. Choose one with --provider.</source>
            <translation>Mağazada %1 adında bir giriş sağlayıcısı yok. --provider ile birini seçin.</translation>
        </message>
        <message>
            <source>The result could not be written to standard output.</source>
            <translation>Sonuç standart çıktıya yazılamadı.</translation>
        </message>
        <message>
            <source>Attempt %1 stands in the journal: look at vezne-cli orders before you place the order again.</source>
            <translation>%1 denemesi günlükte duruyor: siparişi yeniden vermeden önce vezne-cli orders çıktısına bakın.</translation>
        </message>
        <message>
            <source>Not checked, since what it needs is not in order.</source>
            <translation>Kontrol edilmedi: bunun için gereken başka bir şey yolunda değil.</translation>
        </message>
        <message>
            <source>The store does not show its languages to guests; its content is asked for in %1.</source>
            <translation>Mağaza dillerini misafirlere göstermiyor; içerik %1 dilinde isteniyor.</translation>
        </message>
        <message>
            <source>For example: vezne-cli %1.</source>
            <translation>Örneğin: vezne-cli %1.</translation>
        </message>
        <message>
            <source>The store has the order %1, but the journal on this computer could not take it, so no payment was opened. Do not place it again; take its payment in the window or in the OneEntry panel.</source>
            <translation>Mağazada %1 numaralı sipariş var, ama bu bilgisayardaki günlük onu alamadı; bu yüzden ödeme açılmadı. Yeniden sipariş vermeyin; ödemesini pencereden ya da OneEntry panelinden alın.</translation>
        </message>
        <message>
            <source>The order was sent, but the journal on this computer could not be written after it. Look in the OneEntry panel before it is placed again.</source>
            <translation>Sipariş gönderildi, ama ardından bu bilgisayardaki günlüğe yazılamadı. Yeniden vermeden önce OneEntry paneline bakın.</translation>
        </message>
    </context>
    <context>
        <name>kit::Banner</name>
        <message>
            <source>Undo</source>
            <translation>Geri al</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Kapat</translation>
        </message>
    </context>
    <context>
        <name>kit::Button</name>
        <message>
            <source>Working…</source>
            <translation>İşleniyor…</translation>
        </message>
    </context>
    <context>
        <name>kit::DigitPad</name>
        <message>
            <source>Digits</source>
            <translation>Rakamlar</translation>
        </message>
        <message>
            <source>Delete the last digit</source>
            <translation>Son rakamı sil</translation>
        </message>
    </context>
    <context>
        <name>kit::ErrorStrip</name>
        <message>
            <source>Details</source>
            <translation>Ayrıntılar</translation>
        </message>
        <message>
            <source>Hide details</source>
            <translation>Ayrıntıları gizle</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Kapat</translation>
        </message>
        <message>
            <source>What it means and what to do (F1)</source>
            <translation>Anlamı ve ne yapılacağı (F1)</translation>
        </message>
    </context>
    <context>
        <name>kit::Field</name>
        <message>
            <source>(optional)</source>
            <translation>(isteğe bağlı)</translation>
        </message>
        <message>
            <source>(required)</source>
            <translation>(zorunlu)</translation>
        </message>
    </context>
    <context>
        <name>kit::Footer</name>
        <message>
            <source>Actions</source>
            <translation>İşlemler</translation>
        </message>
    </context>
    <context>
        <name>kit::PasswordField</name>
        <message>
            <source>Hide</source>
            <translation>Gizle</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Göster</translation>
        </message>
        <message>
            <source>Hide password</source>
            <translation>Parolayı gizle</translation>
        </message>
        <message>
            <source>Show password</source>
            <translation>Parolayı göster</translation>
        </message>
    </context>
    <context>
        <name>kit::QrView</name>
        <message>
            <source>QR code</source>
            <translation>Karekod</translation>
        </message>
        <message>
            <source>No QR code</source>
            <translation>Karekod yok</translation>
        </message>
        <message>
            <source>Scan it with a phone's camera.</source>
            <translation>Telefonun kamerasıyla okutun.</translation>
        </message>
    </context>
    <context>
        <name>kit::Skeleton</name>
        <message>
            <source>Loading…</source>
            <translation>Yükleniyor…</translation>
        </message>
    </context>
    <context>
        <name>kit::Spinner</name>
        <message>
            <source>Working…</source>
            <translation>İşleniyor…</translation>
        </message>
    </context>
    <context>
        <name>kit::StepBar</name>
        <message>
            <source>Step %1 of %2: %3, done</source>
            <translation>Adım %1/%2: %3, tamamlandı</translation>
        </message>
        <message>
            <source>Step %1 of %2: %3, current</source>
            <translation>Adım %1/%2: %3, şu anki adım</translation>
        </message>
    </context>
    <context>
        <name>kit::Stepper</name>
        <message>
            <source>%1: one less</source>
            <translation>%1: bir azalt</translation>
        </message>
        <message>
            <source>%1: one more</source>
            <translation>%1: bir artır</translation>
        </message>
        <message>
            <source>%1: quantity %2</source>
            <translation>%1: adet %2</translation>
        </message>
    </context>
    <context>
        <name>kit::Timeline</name>
        <message>
            <source>done</source>
            <translation>tamam</translation>
        </message>
        <message>
            <source>now</source>
            <translation>şimdi</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>başarısız</translation>
        </message>
        <message>
            <source>not known yet</source>
            <translation>henüz bilinmiyor</translation>
        </message>
        <message>
            <source>to come</source>
            <translation>sırada</translation>
        </message>
    </context>
    <context>
        <name>kit::Toast</name>
        <message>
            <source>Dismiss</source>
            <translation>Kapat</translation>
        </message>
    </context>
    <context>
        <name>text::BoardWords</name>
        <message>
            <source>The shop's board cannot be used; this counter goes on without it.</source>
            <translation>Mağazanın panosu kullanılamıyor; bu kasa onsuz çalışmayı sürdürüyor.</translation>
        </message>
        <message>
            <source>This is not the address of a board: %1.</source>
            <translation>Bu bir pano adresi değil: %1.</translation>
        </message>
        <message>
            <source>Write it as postgresql://user@host/database.</source>
            <translation>postgresql://kullanıcı@sunucu/veritabanı biçiminde yazın.</translation>
        </message>
        <message>
            <source>The address of the board holds a password, where others could read it.</source>
            <translation>Panonun adresinde parola var; başkaları okuyabilir.</translation>
        </message>
        <message>
            <source>Take it out, and put it into the file .pgpass or into PGPASSWORD.</source>
            <translation>Parolayı çıkarıp .pgpass dosyasına ya da PGPASSWORD değişkenine yazın.</translation>
        </message>
        <message>
            <source>Qt's driver for PostgreSQL is not installed.</source>
            <translation>Qt’nin PostgreSQL sürücüsü kurulu değil.</translation>
        </message>
        <message>
            <source>Install the package libqt6sql6-psql.</source>
            <translation>libqt6sql6-psql paketini kurun.</translation>
        </message>
        <message>
            <source>Check the network and the machine of the board. What it missed is brought up when it is back.</source>
            <translation>Ağı ve panonun çalıştığı makineyi kontrol edin. Kaçırdıkları, geri gelince tamamlanır.</translation>
        </message>
        <message>
            <source>The database does not accept the user or the password.</source>
            <translation>Veritabanı kullanıcıyı ya da parolayı kabul etmiyor.</translation>
        </message>
        <message>
            <source>There is no such database.</source>
            <translation>Böyle bir veritabanı yok.</translation>
        </message>
        <message>
            <source>Make it with createdb, then run: vezne-cli shop init</source>
            <translation>createdb ile oluşturun, sonra çalıştırın: vezne-cli shop init</translation>
        </message>
        <message>
            <source>The user may not read or write the board's tables.</source>
            <translation>Kullanıcının panonun tablolarını okuma ya da yazma izni yok.</translation>
        </message>
        <message>
            <source>Give the user the rights to the schema vezne, or use the user that made the board.</source>
            <translation>Kullanıcıya vezne şemasında yetki verin ya da panoyu kuran kullanıcıyı kullanın.</translation>
        </message>
        <message>
            <source>The database has no board in it.</source>
            <translation>Veritabanında pano yok.</translation>
        </message>
        <message>
            <source>Make one with: vezne-cli shop init</source>
            <translation>Şununla kurun: vezne-cli shop init</translation>
        </message>
        <message>
            <source>The board was made by a newer Vezne (schema %1).</source>
            <translation>Panoyu daha yeni bir Vezne kurmuş (şema %1).</translation>
        </message>
        <message>
            <source>Update Vezne. The board was not touched.</source>
            <translation>Vezne programını güncelleyin. Panoya dokunulmadı.</translation>
        </message>
        <message>
            <source>The database says: %1</source>
            <translation>Veritabanının yanıtı: %1</translation>
        </message>
        <message>
            <source>Show this to whoever looks after the database.</source>
            <translation>Bunu veritabanına bakan kişiye gösterin.</translation>
        </message>
        <message>
            <source>Check the user in the address, and the password on the page of the project, in .pgpass or PGPASSWORD.</source>
            <translation>Adresteki kullanıcıyı ve parolayı kontrol edin: parola proje sayfasında, .pgpass dosyasında ya da PGPASSWORD’dedir.</translation>
        </message>
        <message>
            <source>The shop's board is of an older Vezne (schema %1): counters share no baskets and no payments yet.</source>
            <translation>Mağazanın panosu eski bir Vezne’den kalma (şema %1): kasalar henüz sepet ve ödeme paylaşmıyor.</translation>
        </message>
        <message>
            <source>When all counters are updated, run: vezne-cli shop init</source>
            <translation>Bütün kasalar güncellenince şunu çalıştırın: vezne-cli shop init</translation>
        </message>
        <message>
            <source>The shop's board does not answer.</source>
            <translation>Mağazanın panosu yanıt vermiyor.</translation>
        </message>
    </context>
    <context>
        <name>text::DayTotals</name>
        <message numerus="yes">
            <source>Paid, %n order(s)</source>
            <translation>
                <numerusform>Ödendi, %n sipariş</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not paid, %n order(s)</source>
            <translation>
                <numerusform>Ödenmedi, %n sipariş</numerusform>
            </translation>
        </message>
        <message>
            <source>No order was placed on this day.</source>
            <translation>Bu gün sipariş verilmedi.</translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) canceled, not counted</source>
            <translation>
                <numerusform>%n sipariş iptal, sayılmadı</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) without a readable total, not counted</source>
            <translation>
                <numerusform>%n siparişin tutarı okunamıyor, sayılmadı</numerusform>
            </translation>
        </message>
        <message>
            <source>Refunds could not be read, so none are counted.</source>
            <translation>İadeler okunamadı, hesaba katılmadı.</translation>
        </message>
        <message>
            <source>Refunds of these orders</source>
            <translation>Bu siparişlerin iadeleri</translation>
        </message>
        <message numerus="yes">
            <source>%n refund(s) without an amount yet</source>
            <translation>
                <numerusform>Tutarı henüz belli olmayan %n iade</numerusform>
            </translation>
        </message>
        <message>
            <source>As the store’s order list says. This is not a fiscal report.</source>
            <translation>Mağazanın sipariş listesine göredir. Mali rapor değildir.</translation>
        </message>
    </context>
    <context>
        <name>text::FieldTitles</name>
        <message>
            <source>A field that the store needs is empty</source>
            <translation>Mağazanın istediği bir alan boş</translation>
        </message>
        <message>
            <source>The text is too short</source>
            <translation>Metin çok kısa</translation>
        </message>
        <message>
            <source>The text is too long</source>
            <translation>Metin çok uzun</translation>
        </message>
        <message>
            <source>The text does not have the length that the store asks for</source>
            <translation>Metnin uzunluğu mağazanın istediği gibi değil</translation>
        </message>
        <message>
            <source>This is no e-mail address</source>
            <translation>Bu bir e-posta adresi değil</translation>
        </message>
        <message>
            <source>This is no web address</source>
            <translation>Bu bir web adresi değil</translation>
        </message>
        <message>
            <source>Something other than letters stands in the field</source>
            <translation>Alanda harf dışında bir şey var</translation>
        </message>
        <message>
            <source>The value does not have the form that the store asks for</source>
            <translation>Değer mağazanın istediği biçimde değil</translation>
        </message>
        <message>
            <source>Digits are missing</source>
            <translation>Eksik rakam var</translation>
        </message>
        <message>
            <source>This is no number</source>
            <translation>Bu bir sayı değil</translation>
        </message>
        <message>
            <source>This is no whole number</source>
            <translation>Bu bir tam sayı değil</translation>
        </message>
        <message>
            <source>The number can be read in two ways</source>
            <translation>Sayı iki türlü okunabiliyor</translation>
        </message>
        <message>
            <source>The number is too small</source>
            <translation>Sayı çok küçük</translation>
        </message>
        <message>
            <source>The number is too large</source>
            <translation>Sayı çok büyük</translation>
        </message>
        <message>
            <source>The number has too many digits after the point</source>
            <translation>Sayının ondalık basamağı çok fazla</translation>
        </message>
        <message>
            <source>The field takes yes or no only</source>
            <translation>Alana yalnızca evet ya da hayır yazılabilir</translation>
        </message>
        <message>
            <source>The value is none of those that the store offers</source>
            <translation>Değer mağazanın sundukları arasında yok</translation>
        </message>
        <message>
            <source>This date does not exist</source>
            <translation>Böyle bir tarih yok</translation>
        </message>
        <message>
            <source>This is no time of day</source>
            <translation>Bu bir saat değil</translation>
        </message>
        <message>
            <source>The day or the time is missing</source>
            <translation>Gün ya da saat eksik</translation>
        </message>
        <message>
            <source>This is no JSON</source>
            <translation>Bu JSON değil</translation>
        </message>
        <message>
            <source>The time slot has been taken</source>
            <translation>Zaman aralığı dolmuş</translation>
        </message>
        <message>
            <source>The date is too early</source>
            <translation>Tarih çok erken</translation>
        </message>
        <message>
            <source>The date is too late</source>
            <translation>Tarih çok geç</translation>
        </message>
        <message>
            <source>The store does not take this kind of file</source>
            <translation>Mağaza bu tür dosyayı almıyor</translation>
        </message>
        <message>
            <source>The file is too large</source>
            <translation>Dosya çok büyük</translation>
        </message>
        <message>
            <source>The picture is too large</source>
            <translation>Resim çok büyük</translation>
        </message>
        <message>
            <source>A file is not in the store yet</source>
            <translation>Bir dosya henüz mağazada değil</translation>
        </message>
        <message>
            <source>The store did not accept the value of a field</source>
            <translation>Mağaza bir alanın değerini kabul etmedi</translation>
        </message>
        <message>
            <source>The number of a payment card stands in the field</source>
            <translation>Alanda banka kartı numarası var</translation>
        </message>
    </context>
    <context>
        <name>text::FindingWords</name>
        <message>
            <source>The store does not show its sign-in providers.</source>
            <translation>Mağaza giriş sağlayıcılarını göstermiyor.</translation>
        </message>
        <message>
            <source>Only the sign-in itself can tell. It is tried with: %1.</source>
            <translation>Bunu ancak girişin kendisi söyler. Denenecek sağlayıcı: %1.</translation>
        </message>
        <message>
            <source>If the sign-in is refused, ask the owner of the store for the marker of the provider.</source>
            <translation>Giriş kabul edilmezse mağaza sahibinden sağlayıcının adını isteyin.</translation>
        </message>
        <message>
            <source>The store has no active sign-in provider with this name: %1.</source>
            <translation>Mağazada bu adla etkin bir giriş sağlayıcısı yok: %1.</translation>
        </message>
        <message>
            <source>It has: %1.</source>
            <translation>Mağazada olanlar: %1.</translation>
        </message>
        <message>
            <source>Choose one of them under Connect a project.</source>
            <translation>Proje bağla bölümünde bunlardan birini seçin.</translation>
        </message>
        <message>
            <source>The sign-in form does not have these fields: %1.</source>
            <translation>Giriş formunda şu alanlar yok: %1.</translation>
        </message>
        <message>
            <source>Nobody can sign in with names that the form does not have.</source>
            <translation>Formda olmayan adlarla kimse giriş yapamaz.</translation>
        </message>
        <message>
            <source>Name the form's own fields under Connect a project.</source>
            <translation>Proje bağla bölümüne formun kendi alanlarını yazın.</translation>
        </message>
        <message>
            <source>Nobody is signed in.</source>
            <translation>Kimse giriş yapmadı.</translation>
        </message>
        <message>
            <source>What only a user may see was not looked at.</source>
            <translation>Yalnızca kullanıcıların görebildiklerine bakılmadı.</translation>
        </message>
        <message>
            <source>Sign in, then check again.</source>
            <translation>Giriş yapın, sonra yeniden denetleyin.</translation>
        </message>
        <message>
            <source>This could not be checked.</source>
            <translation>Bu denetlenemedi.</translation>
        </message>
        <message>
            <source>The store shows it to signed-in users only.</source>
            <translation>Mağaza bunu yalnızca giriş yapmış kullanıcılara gösteriyor.</translation>
        </message>
        <message>
            <source>The store has no order storage with this name: %1.</source>
            <translation>Mağazada bu adla bir sipariş deposu yok: %1.</translation>
        </message>
        <message>
            <source>Choose one of them under Connect a project, or add it in the OneEntry panel.</source>
            <translation>Proje bağla bölümünde bunlardan birini seçin ya da OneEntry panelinden ekleyin.</translation>
        </message>
        <message>
            <source>The order storage uses another form: %1.</source>
            <translation>Sipariş deposu başka bir form kullanıyor: %1.</translation>
        </message>
        <message>
            <source>Orders written with a form that is not the storage's own may be refused.</source>
            <translation>Deponun kendi formu dışında bir formla yazılan siparişler kabul edilmeyebilir.</translation>
        </message>
        <message>
            <source>Ask the owner of the store which form is the right one.</source>
            <translation>Doğru formun hangisi olduğunu mağaza sahibine sorun.</translation>
        </message>
        <message>
            <source>The order form has no field with this name: %1.</source>
            <translation>Sipariş formunda bu adla bir alan yok: %1.</translation>
        </message>
        <message>
            <source>Without it Vezne asks you whose order it is when an answer was lost.</source>
            <translation>O olmadan, bir yanıt kaybolduğunda Vezne siparişin kimin olduğunu size sorar.</translation>
        </message>
        <message>
            <source>Name another reference field under Connect a project, or leave it empty.</source>
            <translation>Proje bağla bölümüne başka bir referans alanı yazın ya da boş bırakın.</translation>
        </message>
        <message>
            <source>Orders of this form carry no reference: %1.</source>
            <translation>Bu formun siparişleri referans taşımıyor: %1.</translation>
        </message>
        <message>
            <source>Without one Vezne asks you whose order it is when an answer was lost.</source>
            <translation>Referans olmadan, bir yanıt kaybolduğunda Vezne siparişin kimin olduğunu size sorar.</translation>
        </message>
        <message>
            <source>When several counters share one account, add a text field called vezne_ref to the form in the OneEntry panel; it may be hidden.</source>
            <translation>Birkaç kasa tek bir hesabı paylaşıyorsa OneEntry panelinde forma vezne_ref adlı bir metin alanı ekleyin; gizli olabilir.</translation>
        </message>
        <message>
            <source>The catalogue is empty.</source>
            <translation>Katalog boş.</translation>
        </message>
        <message>
            <source>Nothing can be picked for an order.</source>
            <translation>Sipariş için seçilecek bir şey yok.</translation>
        </message>
        <message>
            <source>Add products in the OneEntry panel.</source>
            <translation>OneEntry panelinden ürün ekleyin.</translation>
        </message>
        <message>
            <source>The store has no payment account that can be used.</source>
            <translation>Mağazada kullanılabilecek bir ödeme hesabı yok.</translation>
        </message>
        <message>
            <source>An order without a way to pay is refused.</source>
            <translation>Ödeme yolu olmayan sipariş kabul edilmez.</translation>
        </message>
        <message>
            <source>Connect one in the OneEntry panel.</source>
            <translation>OneEntry panelinden bir hesap bağlayın.</translation>
        </message>
        <message>
            <source>This payment account cannot be used: %1.</source>
            <translation>Bu ödeme hesabı kullanılamıyor: %1.</translation>
        </message>
        <message>
            <source>These can be used: %1.</source>
            <translation>Kullanılabilenler: %1.</translation>
        </message>
        <message>
            <source>Choose another way to pay.</source>
            <translation>Başka bir ödeme yolu seçin.</translation>
        </message>
        <message>
            <source>No payment account is linked to the order storage.</source>
            <translation>Sipariş deposuna bağlı ödeme hesabı yok.</translation>
        </message>
        <message>
            <source>The store may refuse orders.</source>
            <translation>Mağaza siparişleri kabul etmeyebilir.</translation>
        </message>
        <message>
            <source>Link one in the OneEntry panel.</source>
            <translation>OneEntry panelinden bir hesap bağlayın.</translation>
        </message>
        <message>
            <source>No project is connected.</source>
            <translation>Bağlı bir proje yok.</translation>
        </message>
        <message>
            <source>There is nothing to ask.</source>
            <translation>Sorulacak bir yer yok.</translation>
        </message>
        <message>
            <source>Connect a project, or open the demo store.</source>
            <translation>Bir proje bağlayın ya da demo mağazasını açın.</translation>
        </message>
        <message>
            <source>This is not an address that Vezne may use: %1.</source>
            <translation>Bu, Vezne'nin kullanabileceği bir adres değil: %1.</translation>
        </message>
        <message>
            <source>A project is reached by https only; http is for this computer.</source>
            <translation>Projelere yalnızca https ile ulaşılır; http bu bilgisayar içindir.</translation>
        </message>
        <message>
            <source>Copy the address of the project from the OneEntry panel.</source>
            <translation>Projenin adresini OneEntry panelinden kopyalayın.</translation>
        </message>
        <message>
            <source>There is no app token.</source>
            <translation>Uygulama anahtarı yok.</translation>
        </message>
        <message>
            <source>The store answers nobody without one.</source>
            <translation>Mağaza, anahtarı olmayana yanıt vermez.</translation>
        </message>
        <message>
            <source>Copy the app token from the OneEntry panel and enter it under Connect a project.</source>
            <translation>Uygulama anahtarını OneEntry panelinden kopyalayıp Proje bağla bölümüne yazın.</translation>
        </message>
        <message>
            <source>The store has no content in this language: %1.</source>
            <translation>Mağazada bu dilde içerik yok: %1.</translation>
        </message>
        <message>
            <source>Nothing has to be done: its texts are shown in a language that it has.</source>
            <translation>Bir şey yapmanız gerekmez: metinler mağazada olan bir dilde gösterilir.</translation>
        </message>
        <message>
            <source>There is no keychain on this computer.</source>
            <translation>Bu bilgisayarda anahtarlık yok.</translation>
        </message>
        <message>
            <source>A sign-in lasts as long as the program. Nothing secret is written to a file.</source>
            <translation>Oturum, program açık kaldıkça sürer. Gizli hiçbir şey dosyaya yazılmaz.</translation>
        </message>
        <message>
            <source>To stay signed in, set up the desktop's keychain, for example GNOME Keyring or KWallet.</source>
            <translation>Oturumun açık kalması için masaüstünün anahtarlığını kurun, örneğin GNOME Keyring ya da KWallet.</translation>
        </message>
        <message>
            <source>The journal could not be read, so a new one was begun.</source>
            <translation>Günlük okunamadı, bu yüzden yenisi başlatıldı.</translation>
        </message>
        <message>
            <source>The old one was set aside: %1.</source>
            <translation>Eskisi kenara alındı: %1.</translation>
        </message>
        <message>
            <source>Look in the OneEntry panel for orders that were still open, and keep that file for whoever helps you.</source>
            <translation>Açık kalmış siparişleri OneEntry panelinde arayın ve o dosyayı size yardım edecek kişi için saklayın.</translation>
        </message>
        <message>
            <source>The disk is full: %1.</source>
            <translation>Disk dolu: %1.</translation>
        </message>
        <message>
            <source>No order is sent that is not written down first.</source>
            <translation>Önce yazılmayan hiçbir sipariş gönderilmez.</translation>
        </message>
        <message>
            <source>Make room on the disk.</source>
            <translation>Diskte yer açın.</translation>
        </message>
        <message>
            <source>The journal cannot be used in this folder: %1.</source>
            <translation>Günlük bu klasörde kullanılamıyor: %1.</translation>
        </message>
        <message>
            <source>Check the rights of the data folder, or choose another one.</source>
            <translation>Veri klasörünün izinlerini kontrol edin ya da başka bir klasör seçin.</translation>
        </message>
        <message>
            <source>%1; required: %2</source>
            <translation>%1; zorunlu alanlar: %2</translation>
        </message>
        <message>
            <source>Orders carry a reference of their own in the field %1.</source>
            <translation>Siparişler şu alanda kendi referanslarını taşıyor: %1.</translation>
        </message>
        <message>
            <source>There is a keychain; the sign-in can be remembered.</source>
            <translation>Anahtarlık var; oturum hatırlanabilir.</translation>
        </message>
        <message>
            <source>In order.</source>
            <translation>Sorun yok.</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adres</translation>
        </message>
        <message>
            <source>Secure connection</source>
            <translation>Güvenli bağlantı</translation>
        </message>
        <message>
            <source>App token</source>
            <translation>Uygulama anahtarı</translation>
        </message>
        <message>
            <source>Sign-in provider</source>
            <translation>Giriş sağlayıcısı</translation>
        </message>
        <message>
            <source>Sign-in</source>
            <translation>Oturum</translation>
        </message>
        <message>
            <source>Order storage</source>
            <translation>Sipariş deposu</translation>
        </message>
        <message>
            <source>Order form</source>
            <translation>Sipariş formu</translation>
        </message>
        <message>
            <source>Reference of orders</source>
            <translation>Siparişlerin referansı</translation>
        </message>
        <message>
            <source>Payment accounts</source>
            <translation>Ödeme hesapları</translation>
        </message>
        <message>
            <source>Catalogue</source>
            <translation>Katalog</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Diller</translation>
        </message>
        <message>
            <source>Keychain</source>
            <translation>Anahtarlık</translation>
        </message>
        <message>
            <source>Data folder</source>
            <translation>Veri klasörü</translation>
        </message>
        <message>
            <source>An attribute that was chosen is in no product.</source>
            <translation>Seçilen bir özellik hiçbir üründe yok.</translation>
        </message>
        <message>
            <source>What is read from it is missing everywhere.</source>
            <translation>Ondan okunan bilgi her yerde eksik kalır.</translation>
        </message>
        <message>
            <source>Where products keep things</source>
            <translation>Ürün bilgilerinin yerleri</translation>
        </message>
        <message>
            <source>Choose another one in the settings, or leave it empty there.</source>
            <translation>Ayarlardan başkasını seçin ya da orada boş bırakın.</translation>
        </message>
        <message>
            <source>The store has no order storage.</source>
            <translation>Mağazada sipariş deposu yok.</translation>
        </message>
        <message>
            <source>There is nowhere to place an order in.</source>
            <translation>Sipariş verilecek bir yer yok.</translation>
        </message>
        <message>
            <source>Add one in the OneEntry panel.</source>
            <translation>OneEntry panelinde bir tane ekleyin.</translation>
        </message>
        <message>
            <source>The store has several order storages, and none is chosen.</source>
            <translation>Mağazada birden çok sipariş deposu var ve hiçbiri seçilmemiş.</translation>
        </message>
        <message>
            <source>The store does not show its order storages to this user.</source>
            <translation>Mağaza sipariş depolarını bu kullanıcıya göstermiyor.</translation>
        </message>
        <message>
            <source>Orders can be taken all the same. They are tried with: %1.</source>
            <translation>Yine de sipariş alınabilir. Şununla denenir: %1.</translation>
        </message>
        <message>
            <source>If an order is refused, ask the owner of the store for the marker of the storage, or for the right to read it.</source>
            <translation>Bir sipariş kabul edilmezse mağaza sahibinden deponun adını ya da onu okuma yetkisini isteyin.</translation>
        </message>
        <message>
            <source>The store does not show its payment accounts to this user.</source>
            <translation>Mağaza ödeme hesaplarını bu kullanıcıya göstermiyor.</translation>
        </message>
        <message>
            <source>Whether one can be used shows with the first order.</source>
            <translation>Kullanılabilen bir hesap olup olmadığı ilk siparişte belli olur.</translation>
        </message>
        <message>
            <source>Link accounts to the order storage in the OneEntry panel, or have the right to read them granted.</source>
            <translation>OneEntry panelinde sipariş deposuna hesap bağlayın ya da hesapları okuma yetkisini verdirin.</translation>
        </message>
        <message>
            <source>Not encrypted: the store is on this computer (%1).</source>
            <translation>Şifreli değil: mağaza bu bilgisayarda (%1).</translation>
        </message>
        <message>
            <source>This was not checked.</source>
            <translation>Bu denetlenmedi.</translation>
        </message>
        <message>
            <source>What it needs is not in order.</source>
            <translation>Bunun için gereken başka bir şey yolunda değil.</translation>
        </message>
        <message>
            <source>Look at the other findings first, then check again.</source>
            <translation>Önce öbür bulgulara bakın, sonra yeniden denetleyin.</translation>
        </message>
        <message>
            <source>The store does not show its languages to guests.</source>
            <translation>Mağaza dillerini misafirlere göstermiyor.</translation>
        </message>
        <message>
            <source>Its texts are asked for in this language: %1.</source>
            <translation>Metinleri şu dilde isteniyor: %1.</translation>
        </message>
        <message>
            <source>If texts are missing, ask the owner of the store which languages it has.</source>
            <translation>Metin eksikse mağaza sahibine hangi dillerin olduğunu sorun.</translation>
        </message>
    </context>
    <context>
        <name>text::HelpTitles</name>
        <message>
            <source>Something was stopped</source>
            <translation>Bir işlem durduruldu</translation>
        </message>
        <message>
            <source>The store cannot be reached</source>
            <translation>Mağazaya ulaşılamıyor</translation>
        </message>
        <message>
            <source>The store does not answer in time</source>
            <translation>Mağaza zamanında yanıt vermiyor</translation>
        </message>
        <message>
            <source>The connection is not secure</source>
            <translation>Bağlantı güvenli değil</translation>
        </message>
        <message>
            <source>The sign-in is refused</source>
            <translation>Giriş kabul edilmedi</translation>
        </message>
        <message>
            <source>The sign-in has ended</source>
            <translation>Oturum sona erdi</translation>
        </message>
        <message>
            <source>The store does not allow it</source>
            <translation>Mağaza buna izin vermiyor</translation>
        </message>
        <message>
            <source>The store does not have it</source>
            <translation>Mağazada bu yok</translation>
        </message>
        <message>
            <source>It has changed in the meantime</source>
            <translation>Bu arada değişti</translation>
        </message>
        <message>
            <source>The store does not accept what was entered</source>
            <translation>Mağaza yazılanı kabul etmiyor</translation>
        </message>
        <message>
            <source>The store asks for a pause</source>
            <translation>Mağaza ara verilmesini istiyor</translation>
        </message>
        <message>
            <source>The store's server has a fault</source>
            <translation>Mağazanın sunucusunda arıza var</translation>
        </message>
        <message>
            <source>The answer is not one of a OneEntry store</source>
            <translation>Gelen yanıt bir OneEntry mağazasının yanıtı değil</translation>
        </message>
        <message>
            <source>It is not known yet whether it was done</source>
            <translation>Yapılıp yapılmadığı henüz bilinmiyor</translation>
        </message>
        <message>
            <source>The coupon is refused</source>
            <translation>Kupon kabul edilmedi</translation>
        </message>
        <message>
            <source>The coupon is not known</source>
            <translation>Kupon tanınmıyor</translation>
        </message>
        <message>
            <source>The coupon has expired</source>
            <translation>Kuponun süresi dolmuş</translation>
        </message>
        <message>
            <source>The coupon has been used</source>
            <translation>Kupon kullanılmış</translation>
        </message>
        <message>
            <source>The app token is refused</source>
            <translation>Uygulama anahtarı kabul edilmedi</translation>
        </message>
        <message>
            <source>The user group lacks a right</source>
            <translation>Kullanıcı grubunun bir yetkisi eksik</translation>
        </message>
        <message>
            <source>The sign-in provider is not known</source>
            <translation>Giriş sağlayıcısı tanınmıyor</translation>
        </message>
        <message>
            <source>The form of the order storage is not an order form</source>
            <translation>Sipariş deposunun formu bir sipariş formu değil</translation>
        </message>
        <message>
            <source>The device is refused</source>
            <translation>Cihaz kabul edilmedi</translation>
        </message>
        <message>
            <source>The payment account is not connected</source>
            <translation>Ödeme hesabı bağlı değil</translation>
        </message>
        <message>
            <source>The total cannot be paid online</source>
            <translation>Toplam çevrim içi ödenemiyor</translation>
        </message>
        <message>
            <source>The order may have been paid already</source>
            <translation>Sipariş zaten ödenmiş olabilir</translation>
        </message>
        <message>
            <source>An order that is not paid cannot be refunded</source>
            <translation>Ödenmemiş sipariş iade edilemez</translation>
        </message>
        <message>
            <source>The order has no way to pay</source>
            <translation>Siparişin ödeme yolu yok</translation>
        </message>
        <message>
            <source>A product is no longer in the store</source>
            <translation>Bir ürün artık mağazada yok</translation>
        </message>
        <message>
            <source>The store's orders do not accept a field of the form</source>
            <translation>Mağazanın siparişleri formun bir alanını kabul etmiyor</translation>
        </message>
        <message>
            <source>The store does not accept the value of a field</source>
            <translation>Mağaza bir alanın değerini kabul etmiyor</translation>
        </message>
        <message>
            <source>The login is not known</source>
            <translation>Giriş adı tanınmıyor</translation>
        </message>
        <message>
            <source>The store's users sign in without a password</source>
            <translation>Mağazanın kullanıcıları parolasız giriş yapıyor</translation>
        </message>
        <message>
            <source>The sign-in form has other fields</source>
            <translation>Giriş formunda başka alanlar var</translation>
        </message>
        <message>
            <source>The password or the names of the sign-in fields are not right</source>
            <translation>Parola ya da giriş alanlarının adları doğru değil</translation>
        </message>
        <message>
            <source>A code was sent a moment ago</source>
            <translation>Az önce bir kod gönderildi</translation>
        </message>
        <message>
            <source>The certificate is self-signed</source>
            <translation>Sertifikayı sunucu kendisi imzalamış</translation>
        </message>
        <message>
            <source>The certificate belongs to another address</source>
            <translation>Sertifika başka bir adrese ait</translation>
        </message>
        <message>
            <source>The certificate is out of date</source>
            <translation>Sertifikanın süresi geçmiş</translation>
        </message>
        <message>
            <source>A web page came instead of an answer</source>
            <translation>Yanıt yerine bir web sayfası geldi</translation>
        </message>
        <message>
            <source>The data folder cannot be used</source>
            <translation>Veri klasörü kullanılamıyor</translation>
        </message>
        <message>
            <source>The data folder cannot be written</source>
            <translation>Veri klasörüne yazılamıyor</translation>
        </message>
        <message>
            <source>The disk is full</source>
            <translation>Disk dolu</translation>
        </message>
        <message>
            <source>The journal is of a newer Vezne</source>
            <translation>Günlük daha yeni bir Vezne'ye ait</translation>
        </message>
        <message>
            <source>Another Vezne is using the journal</source>
            <translation>Günlüğü başka bir Vezne kullanıyor</translation>
        </message>
        <message>
            <source>The journal could not be read</source>
            <translation>Günlük okunamadı</translation>
        </message>
        <message>
            <source>The journal refused a step</source>
            <translation>Günlük bir adımı kabul etmedi</translation>
        </message>
        <message>
            <source>The journal could not be written</source>
            <translation>Günlüğe yazılamadı</translation>
        </message>
        <message>
            <source>The address of the board is not right</source>
            <translation>Panonun adresi doğru değil</translation>
        </message>
        <message>
            <source>A password stands in the address of the board</source>
            <translation>Panonun adresinde parola var</translation>
        </message>
        <message>
            <source>The driver of the board is not installed</source>
            <translation>Panonun sürücüsü kurulu değil</translation>
        </message>
        <message>
            <source>The board does not answer</source>
            <translation>Pano yanıt vermiyor</translation>
        </message>
        <message>
            <source>The board refuses the user or the password</source>
            <translation>Pano kullanıcıyı ya da parolayı kabul etmiyor</translation>
        </message>
        <message>
            <source>The database of the board is not there</source>
            <translation>Panonun veritabanı yok</translation>
        </message>
        <message>
            <source>The user has no rights on the board</source>
            <translation>Kullanıcının panoda yetkisi yok</translation>
        </message>
        <message>
            <source>The database has no board in it</source>
            <translation>Veritabanında pano yok</translation>
        </message>
        <message>
            <source>The board is of a newer Vezne</source>
            <translation>Pano daha yeni bir Vezne'ye ait</translation>
        </message>
        <message>
            <source>The board is of an older Vezne</source>
            <translation>Pano daha eski bir Vezne'ye ait</translation>
        </message>
        <message>
            <source>The database of the board has a fault</source>
            <translation>Panonun veritabanında arıza var</translation>
        </message>
        <message>
            <source>The store's form asks for it, and an order that does not keep to it is refused.</source>
            <translation>Mağazanın formu bunu istiyor; buna uymayan sipariş kabul edilmez.</translation>
        </message>
        <message>
            <source>The way to the store</source>
            <translation>Mağazaya giden yol</translation>
        </message>
        <message>
            <source>What the store refuses</source>
            <translation>Mağazanın kabul etmedikleri</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>Bu bilgisayar</translation>
        </message>
        <message>
            <source>The shop's board</source>
            <translation>Mağazanın panosu</translation>
        </message>
        <message>
            <source>Fields of a form</source>
            <translation>Formun alanları</translation>
        </message>
        <message>
            <source>What the check of a project found</source>
            <translation>Proje denetiminde bulunanlar</translation>
        </message>
        <message>
            <source>The store sends no codes</source>
            <translation>Mağaza kod göndermiyor</translation>
        </message>
        <message>
            <source>The login is taken</source>
            <translation>Bu giriş adı kullanılıyor</translation>
        </message>
        <message>
            <source>The account is not active yet</source>
            <translation>Hesap henüz etkin değil</translation>
        </message>
        <message>
            <source>A part of the journal was damaged</source>
            <translation>Günlüğün bir bölümü bozulmuş</translation>
        </message>
        <message>
            <source>The certificate is not the pinned one</source>
            <translation>Sertifika, sabitlenen sertifika değil</translation>
        </message>
        <message>
            <source>The store does not have this function</source>
            <translation>Mağazada bu işlev yok</translation>
        </message>
    </context>
    <context>
        <name>text::Identity</name>
        <message>
            <source>A Turkish tax number has digits only.</source>
            <translation>Vergi kimlik numarasında yalnızca rakam olur.</translation>
        </message>
        <message>
            <source>A T.C. identity number has digits only.</source>
            <translation>T.C. kimlik numarasında yalnızca rakam olur.</translation>
        </message>
        <message>
            <source>A T.C. identity number does not begin with 0.</source>
            <translation>T.C. kimlik numarası 0 ile başlamaz.</translation>
        </message>
        <message>
            <source>A Turkish tax number has 10 digits, a T.C. identity number 11; here are %1.</source>
            <translation>Vergi kimlik numarası 10, T.C. kimlik numarası 11 hanedir; burada yazılan: %1.</translation>
        </message>
        <message>
            <source>A T.C. identity number has 11 digits; here are %1.</source>
            <translation>T.C. kimlik numarası 11 hanedir; burada yazılan: %1.</translation>
        </message>
        <message>
            <source>The last digits do not fit the others: one of them is probably mistyped. Compare the number once more.</source>
            <translation>Son haneler ötekilerle tutmuyor: bir rakam yanlış yazılmış olabilir. Numarayı bir kez daha karşılaştırın.</translation>
        </message>
    </context>
    <context>
        <name>text::OrderTable</name>
        <message>
            <source>yes</source>
            <translation>evet</translation>
        </message>
        <message>
            <source>no</source>
            <translation>hayır</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Numara</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Tarih</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Müşteri</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Durum</translation>
        </message>
        <message>
            <source>Payment account</source>
            <translation>Ödeme hesabı</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Ürünler</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Toplam</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Para birimi</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>Ödendi</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Gün</translation>
        </message>
        <message>
            <source>Paid orders</source>
            <translation>Ödenmiş sipariş</translation>
        </message>
        <message>
            <source>Orders not paid</source>
            <translation>Ödenmemiş sipariş</translation>
        </message>
        <message>
            <source>Not paid</source>
            <translation>Ödenmemiş</translation>
        </message>
        <message>
            <source>Refunds</source>
            <translation>İadeler</translation>
        </message>
        <message>
            <source>not read</source>
            <translation>okunmadı</translation>
        </message>
    </context>
    <context>
        <name>text::Receipt</name>
        <message>
            <source>COPY</source>
            <translation>KOPYA</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Sipariş</translation>
        </message>
        <message>
            <source>Ordered</source>
            <translation>Sipariş zamanı</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Müşteri</translation>
        </message>
        <message>
            <source>Product %1</source>
            <translation>Ürün %1</translation>
        </message>
        <message>
            <source>gift</source>
            <translation>hediye</translation>
        </message>
        <message>
            <source>Subtotal</source>
            <translation>Ara toplam</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>İndirim</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Toplam</translation>
        </message>
        <message>
            <source>not readable</source>
            <translation>okunamıyor</translation>
        </message>
        <message>
            <source>Paid at the counter</source>
            <translation>Kasada ödendi</translation>
        </message>
        <message>
            <source>Paid online</source>
            <translation>Çevrim içi ödendi</translation>
        </message>
        <message>
            <source>Coupon</source>
            <translation>Kupon</translation>
        </message>
        <message>
            <source>Printed %1</source>
            <translation>Yazdırıldı: %1</translation>
        </message>
        <message>
            <source>This is not a fiscal receipt.</source>
            <translation>Mali değeri yoktur.</translation>
        </message>
        <message>
            <source>Bonus used</source>
            <translation>Kullanılan puan</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>Ödenen</translation>
        </message>
    </context>
    <context>
        <name>text::StorageWords</name>
        <message>
            <source>Nothing was sent.</source>
            <translation>Hiçbir şey gönderilmedi.</translation>
        </message>
        <message>
            <source>The data folder cannot be written, and Vezne sends no order that is not written down first.</source>
            <translation>Veri klasörüne yazılamıyor; Vezne, önce kaydetmediği bir siparişi göndermez.</translation>
        </message>
        <message>
            <source>Check the rights of the data folder, or choose another one.</source>
            <translation>Veri klasörünün izinlerini kontrol edin ya da başka bir klasör seçin.</translation>
        </message>
        <message>
            <source>The disk is full, and Vezne sends no order that is not written down first.</source>
            <translation>Disk dolu; Vezne, önce kaydetmediği bir siparişi göndermez.</translation>
        </message>
        <message>
            <source>Make room on the disk, then try again. Everything you entered is kept.</source>
            <translation>Diskte yer açıp yeniden deneyin. Girdiğiniz her şey duruyor.</translation>
        </message>
        <message>
            <source>The journal was written by a newer Vezne.</source>
            <translation>Günlüğü daha yeni bir Vezne yazmış.</translation>
        </message>
        <message>
            <source>Update Vezne. The journal was not touched.</source>
            <translation>Vezne programını güncelleyin. Günlüğe dokunulmadı.</translation>
        </message>
        <message>
            <source>Another Vezne is using the journal.</source>
            <translation>Günlüğü başka bir Vezne kullanıyor.</translation>
        </message>
        <message>
            <source>Close the other one, or wait a moment, then try again.</source>
            <translation>Diğerini kapatın ya da biraz bekleyin, sonra yeniden deneyin.</translation>
        </message>
        <message>
            <source>The journal could not be read, so a new one was begun.</source>
            <translation>Günlük okunamadı, bu yüzden yenisi başlatıldı.</translation>
        </message>
        <message>
            <source>The old one was set aside: %1.</source>
            <translation>Eskisi kenara alındı: %1.</translation>
        </message>
        <message>
            <source>Look in the OneEntry panel for orders that were still open, and keep that file for whoever helps you.</source>
            <translation>Açık kalmış siparişleri OneEntry panelinde arayın ve o dosyayı size yardım edecek kişi için saklayın.</translation>
        </message>
        <message>
            <source>The journal on this computer could not be written, and Vezne sends no order that is not written down first.</source>
            <translation>Bu bilgisayardaki günlüğe yazılamadı; Vezne, önce kaydetmediği bir siparişi göndermez.</translation>
        </message>
        <message>
            <source>Make room on the disk and check that the data folder may be written, then try again.</source>
            <translation>Diskte yer açın, veri klasörüne yazılabildiğini kontrol edin, sonra yeniden deneyin.</translation>
        </message>
        <message>
            <source>Look in the OneEntry panel for an order that was still open, and have the disk checked.</source>
            <translation>Açık kalmış sipariş var mı diye OneEntry paneline bakın, diski de kontrol ettirin.</translation>
        </message>
        <message>
            <source>A part of the journal was damaged.</source>
            <translation>Günlüğün bir bölümü bozulmuş.</translation>
        </message>
        <message>
            <source>What Vezne wrote there has been changed, as by a disk that fails. It is set aside at the next start.</source>
            <translation>Vezne’nin oraya yazdıkları değişmiş; arızalı bir disk bunu yapabilir. Sonraki açılışta bir kenara alınır.</translation>
        </message>
        <message>
            <source>What Vezne wrote there has been changed, as by a disk that fails. It was set aside: %1.</source>
            <translation>Vezne’nin oraya yazdıkları değişmiş; arızalı bir disk bunu yapabilir. Bir kenara alındı: %1.</translation>
        </message>
    </context>
    <context>
        <name>views::AboutDialog</name>
        <message>
            <source>About Vezne</source>
            <translation>Vezne hakkında</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Kapat</translation>
        </message>
        <message>
            <source>Vezne</source>
            <translation>Vezne</translation>
        </message>
        <message>
            <source>Version %1 · Qt %2</source>
            <translation>Sürüm %1 · Qt %2</translation>
        </message>
        <message>
            <source>Under the MIT licence. Not made by OneEntry.</source>
            <translation>MIT lisansıyla. OneEntry'nin ürünü değildir.</translation>
        </message>
        <message>
            <source>What is sent where</source>
            <translation>Nereye ne gönderilir</translation>
        </message>
        <message>
            <source>The store</source>
            <translation>Mağaza</translation>
        </message>
        <message>
            <source>Sign-in, form, products and their pictures, order, payment session, refunds: when you do it. While a payment is open, whether it is paid: every few seconds.</source>
            <translation>Giriş, form, ürünler ve resimleri, sipariş, ödeme oturumu, iadeler: siz yaptığınızda. Ödeme açıkken ödenip ödenmediği: birkaç saniyede bir.</translation>
        </message>
        <message>
            <source>The payment page</source>
            <translation>Ödeme sayfası</translation>
        </message>
        <message>
            <source>Nothing by Vezne. Your browser or the customer's phone opens it when somebody wants to pay.</source>
            <translation>Vezne hiçbir şey göndermez. Biri ödemek istediğinde tarayıcınız ya da müşterinin telefonu açar.</translation>
        </message>
        <message>
            <source>The shop's board</source>
            <translation>Mağazanın panosu</translation>
        </message>
        <message>
            <source>Where one is set up: which order belongs to which counter, parked baskets and open payments.</source>
            <translation>Kuruluysa: hangi siparişin hangi kasaya ait olduğu, bekleyen sepetler ve açık ödemeler.</translation>
        </message>
        <message>
            <source>A receipt printer</source>
            <translation>Fiş yazıcısı</translation>
        </message>
        <message>
            <source>Where one is set up: receipts and totals, when you print them.</source>
            <translation>Kuruluysa: yazdırdığınızda fişler ve toplamlar.</translation>
        </message>
        <message>
            <source>This computer's keychain</source>
            <translation>Bu bilgisayarın anahtarlığı</translation>
        </message>
        <message>
            <source>App token, sign-in and the board's password, when you want them remembered.</source>
            <translation>Hatırlanmasını isterseniz uygulama anahtarı, oturum ve panonun parolası.</translation>
        </message>
        <message>
            <source>Anybody else</source>
            <translation>Başka kimseye</translation>
        </message>
        <message>
            <source>Nothing. No statistics, no crash reports, no search for updates.</source>
            <translation>Hiçbir şey. İstatistik, çökme raporu, güncelleme araması yok.</translation>
        </message>
        <message>
            <source>What it is made of</source>
            <translation>Nelerden oluşur</translation>
        </message>
    </context>
    <context>
        <name>views::AccountButton</name>
        <message>
            <source>Account: %1</source>
            <translation>Hesap: %1</translation>
        </message>
    </context>
    <context>
        <name>views::AccountChoice</name>
        <message>
            <source>Pay with another account</source>
            <translation>Başka hesapla öde</translation>
        </message>
    </context>
    <context>
        <name>views::AccountStrip</name>
        <message>
            <source>No payment method is chosen yet.</source>
            <translation>Henüz ödeme yöntemi seçilmedi.</translation>
        </message>
        <message>
            <source>Payment method: %1</source>
            <translation>Ödeme yöntemi: %1</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Seç</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Değiştir</translation>
        </message>
        <message>
            <source>Payment method</source>
            <translation>Ödeme yöntemi</translation>
        </message>
    </context>
    <context>
        <name>views::BasketParking</name>
        <message>
            <source>“%1” is parked.</source>
            <translation>“%1” bekletiliyor.</translation>
        </message>
        <message>
            <source>“%1” stays parked: the shop's board does not give it out now.</source>
            <translation>“%1” beklemede kaldı: mağazanın panosu şu anda vermiyor.</translation>
        </message>
        <message>
            <source>“%1” has been picked up at another counter.</source>
            <translation>“%1” başka bir kasada alınmış.</translation>
        </message>
        <message>
            <source>Park</source>
            <translation>Beklet</translation>
        </message>
        <message>
            <source>Puts this basket aside for another customer (F2)</source>
            <translation>Bu sepeti bekletir; sıradaki müşteriye geçilir (F2)</translation>
        </message>
        <message>
            <source>Park the basket</source>
            <translation>Sepeti beklet</translation>
        </message>
        <message>
            <source>Name or number</source>
            <translation>Ad ya da numara</translation>
        </message>
        <message>
            <source>It is kept with its form until somebody picks it up.</source>
            <translation>Biri alana kadar formuyla birlikte saklanır.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Vazgeç</translation>
        </message>
    </context>
    <context>
        <name>views::BasketRow</name>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n ürün</numerusform>
            </translation>
        </message>
        <message>
            <source>Only the form</source>
            <translation>Yalnızca form</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>bekletildi: %1</translation>
        </message>
        <message>
            <source>parked at another counter</source>
            <translation>başka kasada bekletildi</translation>
        </message>
        <message>
            <source>Pick up</source>
            <translation>Al</translation>
        </message>
        <message>
            <source>Pick up %1</source>
            <translation>%1 sepetini al</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>Sil: %1</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Sil</translation>
        </message>
    </context>
    <context>
        <name>views::BlockEditor</name>
        <message>
            <source>Heading</source>
            <translation>Başlık</translation>
        </message>
        <message>
            <source>%1: heading</source>
            <translation>%1: başlık</translation>
        </message>
    </context>
    <context>
        <name>views::BrowserPanel</name>
        <message>
            <source>Open the page again</source>
            <translation>Sayfayı yeniden aç</translation>
        </message>
        <message>
            <source>Copy the link</source>
            <translation>Bağlantıyı kopyala</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>İptal</translation>
        </message>
        <message>
            <source>The other page refused the sign-in. Try again, or ask whoever looks after your account.</source>
            <translation>Diğer sayfa girişi reddetti. Yeniden deneyin ya da hesabınızla ilgilenen kişiye sorun.</translation>
        </message>
        <message>
            <source>Nothing came back from the browser for five minutes. Open the page again when you are ready.</source>
            <translation>Tarayıcıdan beş dakika boyunca yanıt gelmedi. Hazır olduğunuzda sayfayı yeniden açın.</translation>
        </message>
        <message>
            <source>This computer gives Vezne no port on which the browser could answer. Start Vezne again.</source>
            <translation>Bu bilgisayar, tarayıcının yanıt verebileceği bir bağlantı noktası vermedi. Vezne’yi yeniden başlatın.</translation>
        </message>
        <message>
            <source>Something came back that belongs to another sign-in. It was not used; Vezne is still waiting for yours.</source>
            <translation>Başka bir girişe ait bir yanıt geldi. Kullanılmadı; Vezne sizin yanıtınızı bekliyor.</translation>
        </message>
        <message>
            <source>Waiting for the browser</source>
            <translation>Tarayıcı bekleniyor</translation>
        </message>
        <message>
            <source>Sign in on the page that has opened. Vezne goes on by itself then.</source>
            <translation>Açılan sayfada giriş yapın. Vezne sonra kendiliğinden devam eder.</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Hoş geldiniz</translation>
        </message>
        <message>
            <source>You sign in on another page, in this computer’s browser: %1.</source>
            <translation>Girişi bu bilgisayarın tarayıcısında, başka bir sayfada yaparsınız: %1.</translation>
        </message>
        <message>
            <source>Open the sign-in page</source>
            <translation>Giriş sayfasını aç</translation>
        </message>
        <message>
            <source>Vezne</source>
            <translation>Vezne</translation>
        </message>
        <message>
            <source>You are signed in. You can close this page and go back to Vezne.</source>
            <translation>Giriş yaptınız. Bu sayfayı kapatıp Vezne’ye dönebilirsiniz.</translation>
        </message>
        <message>
            <source>The sign-in was refused. You can close this page and try again in Vezne.</source>
            <translation>Giriş reddedildi. Bu sayfayı kapatıp Vezne’de yeniden deneyebilirsiniz.</translation>
        </message>
        <message>
            <source>This answer belongs to another sign-in, so Vezne did not use it. Go back to Vezne and open the page again.</source>
            <translation>Bu yanıt başka bir girişe ait olduğu için Vezne kullanmadı. Vezne’ye dönüp sayfayı yeniden açın.</translation>
        </message>
        <message>
            <source>No browser could be opened, so the link was copied instead. Paste it into a browser on this computer.</source>
            <translation>Tarayıcı açılamadı; bunun yerine bağlantı kopyalandı. Bu bilgisayardaki bir tarayıcıya yapıştırın.</translation>
        </message>
        <message>
            <source>The link to the sign-in page is copied.</source>
            <translation>Giriş sayfasının bağlantısı kopyalandı.</translation>
        </message>
    </context>
    <context>
        <name>views::CallTable</name>
        <message>
            <source>Time</source>
            <translation>Saat</translation>
        </message>
        <message>
            <source>Verb</source>
            <translation>Yöntem</translation>
        </message>
        <message>
            <source>Path</source>
            <translation>Yol</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Durum</translation>
        </message>
        <message>
            <source>ms</source>
            <translation>ms</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>İstek</translation>
        </message>
    </context>
    <context>
        <name>views::CandidateList</name>
        <message>
            <source>Order %1</source>
            <translation>Sipariş %1</translation>
        </message>
        <message>
            <source>It is this customer’s</source>
            <translation>Bu müşterinin</translation>
        </message>
        <message>
            <source>It is not</source>
            <translation>Bu müşterinin değil</translation>
        </message>
        <message>
            <source>%1 is this customer’s</source>
            <translation>%1 bu müşterinin</translation>
        </message>
        <message>
            <source>%1 is not this customer’s</source>
            <translation>%1 bu müşterinin değil</translation>
        </message>
    </context>
    <context>
        <name>views::CartLine</name>
        <message>
            <source>Remove</source>
            <translation>Çıkar</translation>
        </message>
        <message>
            <source>Remove %1 from the cart</source>
            <translation>Sepetten çıkar: %1</translation>
        </message>
        <message>
            <source>%1, gift, %3</source>
            <translation>%1, hediye, %3</translation>
        </message>
        <message>
            <source>%1, quantity %2, %3</source>
            <translation>%1, adet: %2, %3</translation>
        </message>
        <message>
            <source>Plus and minus change the quantity, Delete removes it.</source>
            <translation>Artı ve eksi adedi değiştirir, Delete satırı çıkarır.</translation>
        </message>
    </context>
    <context>
        <name>views::CartPanel</name>
        <message>
            <source>Cart</source>
            <translation>Sepet</translation>
        </message>
        <message>
            <source>The cart is empty. Add products with + or by scanning a barcode.</source>
            <translation>Sepet boş. Ürünleri + ile ya da barkod okutarak ekleyin.</translation>
        </message>
        <message>
            <source>Removed from the cart.</source>
            <translation>Sepetten çıkarıldı.</translation>
        </message>
        <message>
            <source>Do not place it</source>
            <translation>Siparişi verme</translation>
        </message>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n ürün</numerusform>
            </translation>
        </message>
        <message>
            <source>Gift</source>
            <translation>Hediye</translation>
        </message>
        <message>
            <source>%1 · gift</source>
            <translation>%1 · hediye</translation>
        </message>
        <message>
            <source>The store has changed the total to %1. Nothing has been sent yet.</source>
            <translation>Mağaza toplamı değiştirdi: %1. Henüz hiçbir şey gönderilmedi.</translation>
        </message>
        <message>
            <source>Now %1 each, %2 in the list</source>
            <translation>Tanesi şimdi %1, listede %2</translation>
        </message>
        <message>
            <source>With its discount %1 each</source>
            <translation>İndirimle tanesi %1</translation>
        </message>
        <message>
            <source>Order with this total</source>
            <translation>Siparişi bu tutarla ver</translation>
        </message>
        <message>
            <source>no price</source>
            <translation>fiyatı yok</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Yeniden dene</translation>
        </message>
        <message>
            <source>Go on without them</source>
            <translation>Bunlarsız devam et</translation>
        </message>
        <message>
            <source>Could not be read: %1.</source>
            <translation>Okunamadı: %1.</translation>
        </message>
    </context>
    <context>
        <name>views::CashBox</name>
        <message>
            <source>Received from the customer</source>
            <translation>Müşteriden alınan</translation>
        </message>
        <message>
            <source>Collected</source>
            <translation>Tahsil edildi</translation>
        </message>
        <message>
            <source>Received %1</source>
            <translation>%1 alındı</translation>
        </message>
        <message>
            <source>Write an amount, or leave it empty.</source>
            <translation>Bir tutar yazın ya da boş bırakın.</translation>
        </message>
        <message>
            <source>Still missing</source>
            <translation>Eksik</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Para üstü</translation>
        </message>
    </context>
    <context>
        <name>views::CatalogueFilterBar</name>
        <message>
            <source>All</source>
            <translation>Tümü</translation>
        </message>
        <message>
            <source>Category: %1</source>
            <translation>Kategori: %1</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>Filtreler</translation>
        </message>
        <message>
            <source>Filters: %1</source>
            <translation>Filtreler: %1</translation>
        </message>
        <message>
            <source>Sort: %1</source>
            <translation>Sırala: %1</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>name</source>
            <translation>ad</translation>
        </message>
        <message>
            <source>the store’s order</source>
            <translation>mağazanın sırası</translation>
        </message>
        <message>
            <source>price, low first</source>
            <translation>fiyat, artan</translation>
        </message>
        <message>
            <source>price, high first</source>
            <translation>fiyat, azalan</translation>
        </message>
    </context>
    <context>
        <name>views::CheckList</name>
        <message>
            <source>in order</source>
            <translation>sorun yok</translation>
        </message>
        <message>
            <source>note</source>
            <translation>not</translation>
        </message>
        <message>
            <source>not in order</source>
            <translation>sorunlu</translation>
        </message>
        <message>
            <source>What it means and what to do (F1)</source>
            <translation>Anlamı ve ne yapılacağı (F1)</translation>
        </message>
    </context>
    <context>
        <name>views::ChoiceEditor</name>
        <message>
            <source>Choose…</source>
            <translation>Seçin…</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>The store has set no options for this field. Ask its owner to add them in the OneEntry panel.</source>
            <translation>Mağaza bu alan için seçenek tanımlamamış. Mağaza sahibinden OneEntry panelinde seçenek eklemesini isteyin.</translation>
        </message>
    </context>
    <context>
        <name>views::CodePanel</name>
        <message>
            <source>One-time code</source>
            <translation>Tek kullanımlık kod</translation>
        </message>
        <message numerus="yes">
            <source>That is not the code. It can be tried %n more time(s).</source>
            <translation>
                <numerusform>Kod bu değil. %n deneme hakkınız kaldı.</numerusform>
            </translation>
        </message>
        <message>
            <source>This code is no longer valid. Ask for another one.</source>
            <translation>Bu kodun süresi doldu. Yeni bir kod isteyin.</translation>
        </message>
        <message>
            <source>Too many wrong codes: this one is not taken any more. Ask for another one.</source>
            <translation>Çok fazla yanlış kod girildi; bu kod artık kabul edilmiyor. Yeni bir kod isteyin.</translation>
        </message>
        <message>
            <source>Valid for %1</source>
            <translation>Kalan süre: %1</translation>
        </message>
        <message>
            <source>Send another code</source>
            <translation>Yeni kod gönder</translation>
        </message>
        <message>
            <source>Another code in %1</source>
            <translation>Yeni kod için: %1</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Devam et</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Giriş yap</translation>
        </message>
        <message>
            <source>The store sent a code to %1 a moment ago. That one counts.</source>
            <translation>Mağaza az önce bir kod gönderdi: %1. Geçerli olan o kod.</translation>
        </message>
        <message>
            <source>The store has sent a code to %1.</source>
            <translation>Mağaza bir kod gönderdi: %1.</translation>
        </message>
        <message>
            <source>The demo store sends no mail. Its code is always %1.</source>
            <translation>Demo mağazası e-posta göndermez. Kodu her zaman şudur: %1.</translation>
        </message>
        <message>
            <source>Enter the code</source>
            <translation>Kodu girin</translation>
        </message>
        <message>
            <source>Fill in this field.</source>
            <translation>Bu alanı doldurun.</translation>
        </message>
        <message>
            <source>The account is made. Ask for a code, which goes to %1.</source>
            <translation>Hesap açıldı. Bir kod isteyin; kod şuraya gider: %1.</translation>
        </message>
    </context>
    <context>
        <name>views::ConnectPage</name>
        <message>
            <source>Connect a project</source>
            <translation>Proje bağla</translation>
        </message>
        <message>
            <source>What the check found</source>
            <translation>Kontrolün sonucu</translation>
        </message>
        <message>
            <source>Project address</source>
            <translation>Proje adresi</translation>
        </message>
        <message>
            <source>The address of the project in the OneEntry panel.</source>
            <translation>Projenin OneEntry panelindeki adresi.</translation>
        </message>
        <message>
            <source>App token</source>
            <translation>Uygulama anahtarı</translation>
        </message>
        <message>
            <source>From the panel: Settings, App tokens. It is kept on this computer only.</source>
            <translation>Panelden: Ayarlar, Uygulama anahtarları. Yalnızca bu bilgisayarda saklanır.</translation>
        </message>
        <message>
            <source>Sign-in provider</source>
            <translation>Giriş sağlayıcısı</translation>
        </message>
        <message>
            <source>Order storage</source>
            <translation>Sipariş deposu</translation>
        </message>
        <message>
            <source>Leave it empty to choose for each order.</source>
            <translation>Her siparişte seçmek için boş bırakın.</translation>
        </message>
        <message>
            <source>Marker of the login field</source>
            <translation>Giriş alanının adı</translation>
        </message>
        <message>
            <source>Marker of the password field</source>
            <translation>Parola alanının adı</translation>
        </message>
        <message>
            <source>Currency</source>
            <translation>Para birimi</translation>
        </message>
        <message>
            <source>For example TRY, when the store names none.</source>
            <translation>Mağaza belirtmiyorsa, örneğin TRY.</translation>
        </message>
        <message>
            <source>Reference field</source>
            <translation>Referans alanı</translation>
        </message>
        <message>
            <source>Marker of an order form field that takes Vezne's own reference.</source>
            <translation>Vezne’nin kendi referansını yazacağı sipariş formu alanının adı.</translation>
        </message>
        <message>
            <source>Write the project's address, for example https://my-project.oneentry.cloud.</source>
            <translation>Projenin adresini yazın; örneğin https://my-project.oneentry.cloud.</translation>
        </message>
        <message>
            <source>Paste the app token from the OneEntry panel.</source>
            <translation>OneEntry panelindeki uygulama anahtarını yapıştırın.</translation>
        </message>
        <message>
            <source>Stop the check</source>
            <translation>Denetimi durdur</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Geri</translation>
        </message>
        <message>
            <source>Check and connect</source>
            <translation>Kontrol et ve bağlan</translation>
        </message>
        <message>
            <source>The project is being checked…</source>
            <translation>Proje kontrol ediliyor…</translation>
        </message>
        <message>
            <source>Time zone of the shop</source>
            <translation>Mağazanın saat dilimi</translation>
        </message>
        <message>
            <source>Of its delivery days and hours. Empty: this computer's.</source>
            <translation>Teslimat gün ve saatleri için. Boş bırakılırsa bu bilgisayarınki.</translation>
        </message>
        <message>
            <source>Write it as in Europe/Istanbul, or leave it empty.</source>
            <translation>Europe/Istanbul gibi yazın ya da boş bırakın.</translation>
        </message>
        <message>
            <source>Board of the shop</source>
            <translation>Mağazanın panosu</translation>
        </message>
        <message>
            <source>A database that several counters share. Empty: this is the only one.</source>
            <translation>Birkaç kasanın paylaştığı veritabanı. Boşsa: tek kasa bu.</translation>
        </message>
        <message>
            <source>Write it as postgresql://user@host/database.</source>
            <translation>postgresql://kullanıcı@sunucu/veritabanı biçiminde yazın.</translation>
        </message>
        <message>
            <source>Take the password out, and put it into the file .pgpass: others could read it here.</source>
            <translation>Parolayı çıkarıp .pgpass dosyasına yazın: burada başkaları okuyabilir.</translation>
        </message>
        <message>
            <source>Password of the board</source>
            <translation>Pano parolası</translation>
        </message>
        <message>
            <source>Kept in the keychain. Empty: as before, or from the file .pgpass.</source>
            <translation>Anahtarlıkta saklanır. Boş: eskisi gibi ya da .pgpass dosyasından.</translation>
        </message>
        <message>
            <source>This computer only: allow http</source>
            <translation>Yalnızca bu bilgisayar için: http kullanılsın</translation>
        </message>
        <message>
            <source>http:// would let others read along. Write the address with https://.</source>
            <translation>http:// ile başkaları da okuyabilir. Adresi https:// ile yazın.</translation>
        </message>
        <message>
            <source>This address is not encrypted. If the store runs on this computer, allow it below.</source>
            <translation>Bu adres şifrelenmiyor. Mağaza bu bilgisayarda çalışıyorsa aşağıdan izin verin.</translation>
        </message>
    </context>
    <context>
        <name>views::ConnectionLight</name>
        <message>
            <source>Connecting…</source>
            <translation>Bağlanıyor…</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>Bağlı</translation>
        </message>
        <message>
            <source>No connection</source>
            <translation>Bağlantı yok</translation>
        </message>
        <message>
            <source>The store has trouble</source>
            <translation>Mağazada sorun var</translation>
        </message>
    </context>
    <context>
        <name>views::CustomerView</name>
        <message>
            <source>Customer’s view</source>
            <translation>Müşteri ekranı</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Hoş geldiniz</translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>Your basket</source>
            <translation>Sepetiniz</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Toplam</translation>
        </message>
        <message>
            <source>The total is being calculated…</source>
            <translation>Toplam hesaplanıyor…</translation>
        </message>
        <message>
            <source>Opens the payment page</source>
            <translation>Ödeme sayfasını açar</translation>
        </message>
        <message>
            <source>Paid. Thank you.</source>
            <translation>Ödendi. Teşekkür ederiz.</translation>
        </message>
        <message>
            <source>Order %1</source>
            <translation>Sipariş %1</translation>
        </message>
        <message>
            <source>To be paid</source>
            <translation>Ödenecek tutar</translation>
        </message>
        <message>
            <source>Scan the code with your phone.</source>
            <translation>Kodu telefonunuzla okutun.</translation>
        </message>
        <message>
            <source>To be paid at the counter</source>
            <translation>Kasada ödenecek</translation>
        </message>
        <message>
            <source>One moment, please.</source>
            <translation>Bir saniye, lütfen.</translation>
        </message>
        <message>
            <source>Gift</source>
            <translation>Hediye</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>İndirim</translation>
        </message>
        <message>
            <source>Bonus</source>
            <translation>Puan</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Diğer</translation>
        </message>
    </context>
    <context>
        <name>views::DateEditor</name>
        <message>
            <source>Open the calendar</source>
            <translation>Takvimi aç</translation>
        </message>
        <message>
            <source>For example 5.3.2026</source>
            <translation>Örneğin 5.3.2026</translation>
        </message>
    </context>
    <context>
        <name>views::DayPicker</name>
        <message>
            <source>Week</source>
            <translation>Hafta</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Ay</translation>
        </message>
        <message>
            <source>Days shown</source>
            <translation>Gösterilen günler</translation>
        </message>
        <message>
            <source>Earlier week</source>
            <translation>Önceki hafta</translation>
        </message>
        <message>
            <source>Earlier month</source>
            <translation>Önceki ay</translation>
        </message>
        <message>
            <source>Later week</source>
            <translation>Sonraki hafta</translation>
        </message>
        <message>
            <source>Later month</source>
            <translation>Sonraki ay</translation>
        </message>
    </context>
    <context>
        <name>views::DeductionsBox</name>
        <message>
            <source>Coupon code</source>
            <translation>Kupon kodu</translation>
        </message>
        <message>
            <source>Bonus to use</source>
            <translation>Kullanılacak puan</translation>
        </message>
        <message>
            <source>The coupon is applied.</source>
            <translation>Kupon uygulandı.</translation>
        </message>
        <message>
            <source>The code is valid, but the store gives nothing for this cart.</source>
            <translation>Kod geçerli, ama mağaza bu sepet için indirim vermiyor.</translation>
        </message>
        <message>
            <source>The code is valid from %1 on: %2 are missing.</source>
            <translation>Kod %1 ve üzeri için geçerli: %2 eksik.</translation>
        </message>
        <message>
            <source>The store does not know this code. Check it letter by letter.</source>
            <translation>Mağaza bu kodu tanımıyor. Harf harf kontrol edin.</translation>
        </message>
        <message>
            <source>This code has expired.</source>
            <translation>Bu kodun süresi dolmuş.</translation>
        </message>
        <message>
            <source>This code has been used already.</source>
            <translation>Bu kod daha önce kullanılmış.</translation>
        </message>
        <message>
            <source>The store does not accept this code.</source>
            <translation>Mağaza bu kodu kabul etmiyor.</translation>
        </message>
        <message>
            <source>The store does not accept this code: %1</source>
            <translation>Mağaza bu kodu kabul etmiyor: %1</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Kaldır</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Uygula</translation>
        </message>
        <message>
            <source>Remove the coupon</source>
            <translation>Kuponu kaldır</translation>
        </message>
        <message>
            <source>Apply the coupon</source>
            <translation>Kuponu uygula</translation>
        </message>
        <message>
            <source>Write an amount, or leave it empty to use as much as the store allows.</source>
            <translation>Bir tutar yazın ya da boş bırakın; mağazanın izin verdiği kadarı kullanılır.</translation>
        </message>
        <message>
            <source>The store takes %1 at most for one order.</source>
            <translation>Mağaza bir siparişte en çok %1 kabul ediyor.</translation>
        </message>
        <message>
            <source>The store takes %1 at least.</source>
            <translation>Mağaza en az %1 kabul ediyor.</translation>
        </message>
        <message>
            <source>A bonus can be used for an order of %1 or more.</source>
            <translation>Puan %1 ve üzeri siparişlerde kullanılabilir.</translation>
        </message>
        <message>
            <source>That is more than the order comes to.</source>
            <translation>Bu, sipariş tutarından fazla.</translation>
        </message>
        <message>
            <source>Do not use it</source>
            <translation>Kullanma</translation>
        </message>
        <message>
            <source>Use it</source>
            <translation>Kullan</translation>
        </message>
        <message>
            <source>Up to %1</source>
            <translation>En çok %1</translation>
        </message>
        <message>
            <source>What the code gives, the store says with the order.</source>
            <translation>Kodun ne kazandırdığını mağaza siparişle birlikte söyler.</translation>
        </message>
        <message>
            <source>The balance is %1.</source>
            <translation>Puan bakiyesi: %1.</translation>
        </message>
        <message>
            <source>Bonus: %1</source>
            <translation>Puan: %1</translation>
        </message>
    </context>
    <context>
        <name>views::DetailsPage</name>
        <message>
            <source>Order details</source>
            <translation>Sipariş bilgileri</translation>
        </message>
        <message>
            <source>Kind of order</source>
            <translation>Sipariş türü</translation>
        </message>
        <message>
            <source>Payment method</source>
            <translation>Ödeme yöntemi</translation>
        </message>
        <message>
            <source>The store asks for no details. Go on to the products.</source>
            <translation>Mağaza bilgi istemiyor. Ürünlere geçin.</translation>
        </message>
        <message>
            <source>This store has no payment method that is switched on and connected. Connect one in the OneEntry panel, under Payments, then try again.</source>
            <translation>Bu mağazada açık ve bağlı bir ödeme yöntemi yok. OneEntry panelinde Ödemeler altında birini bağlayın, sonra yeniden deneyin.</translation>
        </message>
        <message>
            <source>Draft saved · %1</source>
            <translation>Taslak kaydedildi · %1</translation>
        </message>
        <message>
            <source>at the counter</source>
            <translation>kasada</translation>
        </message>
        <message>
            <source>payment page</source>
            <translation>ödeme sayfası</translation>
        </message>
        <message>
            <source>No payment method is linked to this kind of order in the OneEntry panel, so all are offered. The store may refuse the order.</source>
            <translation>OneEntry panelinde bu sipariş türüne bağlı ödeme yöntemi yok; bu yüzden hepsi sunuluyor. Mağaza siparişi geri çevirebilir.</translation>
        </message>
        <message>
            <source>Go to products</source>
            <translation>Ürünlere geç</translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) need attention</source>
            <translation>
                <numerusform>%n alan düzeltilmeli</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose the kind of order first; its form comes here.</source>
            <translation>Önce sipariş türünü seçin; formu burada açılır.</translation>
        </message>
        <message>
            <source>The order form could not be loaded.</source>
            <translation>Sipariş formu yüklenemedi.</translation>
        </message>
        <message>
            <source>Choose how to pay.</source>
            <translation>Ödeme yöntemini seçin.</translation>
        </message>
        <message>
            <source>Fill in from the profile</source>
            <translation>Profilden doldur</translation>
        </message>
        <message>
            <source>As in the last order</source>
            <translation>Son siparişteki gibi</translation>
        </message>
        <message>
            <source>From the profile</source>
            <translation>Profilden geldi</translation>
        </message>
        <message>
            <source>From the last order</source>
            <translation>Son siparişten geldi</translation>
        </message>
        <message>
            <source>This kind of order names no form. Choose the one that it is taken with; Vezne remembers it.</source>
            <translation>Bu sipariş türünün formu belirtilmemiş. Hangi formla alınacağını seçin; Vezne hatırlar.</translation>
        </message>
        <message>
            <source>Nothing there fits the empty fields.</source>
            <translation>Boş alanlara uyan bir bilgi yok.</translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) filled in; Ctrl+Z takes it back.</source>
            <translation>
                <numerusform>%n alan dolduruldu; Ctrl+Z geri alır.</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose the form for the order.</source>
            <translation>Sipariş formunu seçin.</translation>
        </message>
        <message>
            <source>Nothing can be paid here at the moment. Please order at the counter.</source>
            <translation>Şu anda buradan ödeme yapılamıyor. Lütfen siparişinizi kasada verin.</translation>
        </message>
        <message>
            <source>There is no earlier order of this kind.</source>
            <translation>Bu türden daha önce verilmiş bir sipariş yok.</translation>
        </message>
    </context>
    <context>
        <name>views::DevicesDialog</name>
        <message>
            <source>Sign out here</source>
            <translation>Burada çıkış yap</translation>
        </message>
        <message>
            <source>Sign out everywhere…</source>
            <translation>Her yerde çıkış yap…</translation>
        </message>
        <message>
            <source>Devices of the account</source>
            <translation>Hesabın cihazları</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Kapat</translation>
        </message>
        <message>
            <source>The store is asked which devices are signed in.</source>
            <translation>Hangi cihazlarda oturum açık, mağazaya soruluyor.</translation>
        </message>
        <message>
            <source>Signed in as %1. The store does not say since when, and signs out one device only there.</source>
            <translation>Giriş yapan: %1. Mağaza ne zamandan beri olduğunu söylemez; tek bir cihazdan yalnızca o cihazda çıkış yapılabilir.</translation>
        </message>
        <message>
            <source>Every counter and every other device of this account has to sign in again. What is typed there is kept.</source>
            <translation>Bu hesabın bütün kasaları ve öbür cihazları yeniden giriş yapmak zorunda kalır. Oralara yazılanlar durur.</translation>
        </message>
        <message>
            <source>Sign out everywhere</source>
            <translation>Her yerde çıkış yap</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Yeniden dene</translation>
        </message>
        <message>
            <source>A device without a name</source>
            <translation>Adsız cihaz</translation>
        </message>
        <message>
            <source>This counter</source>
            <translation>Bu kasa</translation>
        </message>
        <message>
            <source>Vezne %1 at counter %2</source>
            <translation>Vezne %1, kasa %2</translation>
        </message>
    </context>
    <context>
        <name>views::DiagnosisPage</name>
        <message>
            <source>The calls that are shown have been copied.</source>
            <translation>Gösterilen çağrılar kopyalandı.</translation>
        </message>
        <message>
            <source>Diagnosis</source>
            <translation>Tanılama</translation>
        </message>
        <message>
            <source>Copy report…</source>
            <translation>Raporu kopyala…</translation>
        </message>
        <message>
            <source>Save support bundle…</source>
            <translation>Destek dosyasını kaydet…</translation>
        </message>
        <message>
            <source>The last calls to the store</source>
            <translation>Mağazaya yapılan son çağrılar</translation>
        </message>
        <message>
            <source>Filter the calls</source>
            <translation>Çağrıları süz</translation>
        </message>
        <message>
            <source>Verb, part of a path, status</source>
            <translation>Yöntem, yolun bir parçası, durum</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopyala</translation>
        </message>
        <message numerus="yes">
            <source>%n check(s) not in order.</source>
            <translation>
                <numerusform>%n denetim sorunlu.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Orders can be placed; %n note(s).</source>
            <translation>
                <numerusform>Sipariş verilebilir; %n not var.</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything is in order.</source>
            <translation>Her şey yolunda.</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Denetleniyor…</translation>
        </message>
        <message>
            <source>Nothing has been checked yet.</source>
            <translation>Henüz bir şey denetlenmedi.</translation>
        </message>
        <message>
            <source>Stop the check</source>
            <translation>Denetimi durdur</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Geri</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Yeniden denetle</translation>
        </message>
        <message>
            <source>The check was stopped.</source>
            <translation>Denetim durduruldu.</translation>
        </message>
    </context>
    <context>
        <name>views::EraseDialog</name>
        <message>
            <source>Erase personal data</source>
            <translation>Kişisel verileri sil</translation>
        </message>
        <message>
            <source>This computer forgets everything about customers and orders:</source>
            <translation>Bu bilgisayar müşteriler ve siparişlerle ilgili her şeyi unutur:</translation>
        </message>
        <message>
            <source>the journal of orders, payments and refunds</source>
            <translation>siparişlerin, ödemelerin ve iadelerin günlüğü</translation>
        </message>
        <message>
            <source>drafts and parked baskets</source>
            <translation>taslaklar ve bekleyen sepetler</translation>
        </message>
        <message>
            <source>its copies of order lists, products and pictures</source>
            <translation>sipariş listelerinin, ürünlerin ve resimlerin buradaki kopyaları</translation>
        </message>
        <message>
            <source>who signed in last, the session of this counter, and the PINs of its clerks</source>
            <translation>en son kimin giriş yaptığı, bu kasanın oturumu ve kasiyerlerin PIN’leri</translation>
        </message>
        <message numerus="yes">
            <source>%n payment(s) are still open. Vezne does not follow them any more: look them up in the OneEntry panel.</source>
            <translation>
                <numerusform>%n ödeme hâlâ açık. Vezne artık bunları izlemez: OneEntry panelinden bakın.</numerusform>
            </translation>
        </message>
        <message>
            <source>What is in the store stays there. The connection to the store, the look of receipts and files that you have saved stay too.</source>
            <translation>Mağazadakiler orada kalır. Mağaza bağlantısı, fişlerin görünümü ve kaydettiğiniz dosyalar da durur.</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>Sil</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Vazgeç</translation>
        </message>
    </context>
    <context>
        <name>views::FieldEditor</name>
        <message>
            <source>This cannot be filled in here. Please ask at the counter.</source>
            <translation>Bu alan bu ekrandan doldurulamıyor. Lütfen kasaya sorun.</translation>
        </message>
    </context>
    <context>
        <name>views::FileEditor</name>
        <message>
            <source>Choose, drag in or paste</source>
            <translation>Seçin, sürükleyin ya da yapıştırın</translation>
        </message>
        <message>
            <source>up to %1</source>
            <translation>en çok %1</translation>
        </message>
        <message>
            <source>Files that fit (%1)</source>
            <translation>Uygun dosyalar (%1)</translation>
        </message>
        <message>
            <source>pasted picture</source>
            <translation>yapıştırılan resim</translation>
        </message>
        <message>
            <source>%1 · in the store</source>
            <translation>%1 · mağazada</translation>
        </message>
        <message>
            <source>The file is not on this computer any more. Choose it again.</source>
            <translation>Dosya artık bu bilgisayarda değil. Yeniden seçin.</translation>
        </message>
        <message>
            <source>%1 · on its way: %2 %</source>
            <translation>%1 · yükleniyor: %%2</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Yeniden dene</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>Sil: %1</translation>
        </message>
        <message>
            <source>Choose another one…</source>
            <translation>Başka birini seç…</translation>
        </message>
        <message>
            <source>Choose a picture…</source>
            <translation>Resim seç…</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Dosya seç…</translation>
        </message>
        <message>
            <source>A file cannot be given here. Please ask at the counter.</source>
            <translation>Buradan dosya verilemez. Lütfen kasaya sorun.</translation>
        </message>
        <message>
            <source>up to %1 × %2 pixels</source>
            <translation>en çok %1 × %2 piksel</translation>
        </message>
        <message>
            <source>up to %1 pixels wide</source>
            <translation>genişliği en çok %1 piksel</translation>
        </message>
        <message>
            <source>up to %1 pixels high</source>
            <translation>yüksekliği en çok %1 piksel</translation>
        </message>
        <message numerus="yes">
            <source>One file fits here: %n more left out.</source>
            <translation>
                <numerusform>Buraya tek dosya sığar: %n dosya alınmadı.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::FilterPopup</name>
        <message>
            <source>Only what can be sold now</source>
            <translation>Yalnızca satışta olanlar</translation>
        </message>
        <message>
            <source>Price from</source>
            <translation>En düşük fiyat</translation>
        </message>
        <message>
            <source>Price to</source>
            <translation>En yüksek fiyat</translation>
        </message>
        <message>
            <source>Clear the filters</source>
            <translation>Filtreleri temizle</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>en az %1</translation>
        </message>
        <message>
            <source>up to %1</source>
            <translation>en çok %1</translation>
        </message>
        <message>
            <source>Write a price.</source>
            <translation>Bir fiyat yazın.</translation>
        </message>
    </context>
    <context>
        <name>views::FindingsList</name>
        <message>
            <source>The project is being checked…</source>
            <translation>Proje kontrol ediliyor…</translation>
        </message>
        <message>
            <source>The address is fine.</source>
            <translation>Adres uygun.</translation>
        </message>
        <message>
            <source>The project answers.</source>
            <translation>Proje yanıt veriyor.</translation>
        </message>
        <message>
            <source>The connection is secure.</source>
            <translation>Bağlantı güvenli.</translation>
        </message>
        <message>
            <source>The app token is accepted.</source>
            <translation>Uygulama anahtarı kabul edildi.</translation>
        </message>
        <message>
            <source>The sign-in provider is there.</source>
            <translation>Giriş sağlayıcısı var.</translation>
        </message>
        <message>
            <source>The sign-in form has both fields.</source>
            <translation>Giriş formunda iki alan da var.</translation>
        </message>
        <message>
            <source>The order storage is there.</source>
            <translation>Sipariş deposu var.</translation>
        </message>
        <message>
            <source>The order form is there.</source>
            <translation>Sipariş formu var.</translation>
        </message>
        <message>
            <source>There are payment accounts.</source>
            <translation>Ödeme hesapları var.</translation>
        </message>
        <message>
            <source>There are products.</source>
            <translation>Ürünler var.</translation>
        </message>
        <message>
            <source>The language is there.</source>
            <translation>Dil var.</translation>
        </message>
        <message>
            <source>The catalogue is empty.</source>
            <translation>Katalog boş.</translation>
        </message>
        <message>
            <source>Add products in the OneEntry panel; orders can be taken after that.</source>
            <translation>OneEntry panelinde ürün ekleyin; ondan sonra sipariş alınabilir.</translation>
        </message>
        <message>
            <source>The project does not have this language.</source>
            <translation>Projede bu dil yok.</translation>
        </message>
        <message>
            <source>Its texts are shown in a language that it has: %1</source>
            <translation>Metinler projede bulunan bir dilde gösterilir: %1</translation>
        </message>
        <message>
            <source>No payment account is linked to the order storage.</source>
            <translation>Sipariş deposuna bağlı ödeme hesabı yok.</translation>
        </message>
        <message>
            <source>Link one in the OneEntry panel, or the store may refuse orders.</source>
            <translation>OneEntry panelinde birini bağlayın; yoksa mağaza siparişleri geri çevirebilir.</translation>
        </message>
        <message>
            <source>This could not be checked before signing in.</source>
            <translation>Bu, giriş yapmadan kontrol edilemedi.</translation>
        </message>
        <message>
            <source>This is not an address that Vezne may use.</source>
            <translation>Bu, Vezne’nin kullanabileceği bir adres değil.</translation>
        </message>
        <message>
            <source>Write it with https://; http:// is for this computer only.</source>
            <translation>https:// ile yazın; http:// yalnızca bu bilgisayar içindir.</translation>
        </message>
        <message>
            <source>The connection is not secure.</source>
            <translation>Bağlantı güvenli değil.</translation>
        </message>
        <message>
            <source>The project's certificate is not valid. Check the address and this computer's clock.</source>
            <translation>Projenin sertifikası geçerli değil. Adresi ve bu bilgisayarın saatini kontrol edin.</translation>
        </message>
        <message>
            <source>The project does not accept the app token.</source>
            <translation>Proje uygulama anahtarını kabul etmiyor.</translation>
        </message>
        <message>
            <source>Make a new one in the OneEntry panel and paste it here.</source>
            <translation>OneEntry panelinde yenisini oluşturup buraya yapıştırın.</translation>
        </message>
        <message>
            <source>The project has no such sign-in provider.</source>
            <translation>Projede böyle bir giriş sağlayıcısı yok.</translation>
        </message>
        <message>
            <source>Add one in the OneEntry panel.</source>
            <translation>OneEntry panelinde bir tane ekleyin.</translation>
        </message>
        <message>
            <source>It has: %1</source>
            <translation>Bulunanlar: %1</translation>
        </message>
        <message>
            <source>The sign-in form does not have these fields.</source>
            <translation>Giriş formunda bu alanlar yok.</translation>
        </message>
        <message>
            <source>Check both markers: %1</source>
            <translation>İki adı da kontrol edin: %1</translation>
        </message>
        <message>
            <source>The project has no such order storage.</source>
            <translation>Projede böyle bir sipariş deposu yok.</translation>
        </message>
        <message>
            <source>Orders carry a reference of their own.</source>
            <translation>Siparişler kendi referanslarını taşıyor.</translation>
        </message>
        <message>
            <source>Orders of this form carry no reference: %1</source>
            <translation>Bu formun siparişleri referans taşımıyor: %1</translation>
        </message>
        <message>
            <source>When several counters share one account, add a text field called vezne_ref to it in the OneEntry panel; it may be hidden. Without it Vezne asks you whose order it is when an answer was lost.</source>
            <translation>Bir hesabı birkaç kasa paylaşıyorsa OneEntry panelinde forma vezne_ref adlı bir metin alanı ekleyin; gizli olabilir. Yoksa bir yanıt kaybolduğunda Vezne siparişin kimin olduğunu size sorar.</translation>
        </message>
        <message>
            <source>Products keep their things here:</source>
            <translation>Ürün bilgilerinin yerleri:</translation>
        </message>
        <message>
            <source>An attribute that was chosen is in no product.</source>
            <translation>Seçilen bir özellik hiçbir üründe yok.</translation>
        </message>
    </context>
    <context>
        <name>views::ForgetDialog</name>
        <message>
            <source>Forget this project</source>
            <translation>Bu projeyi unut</translation>
        </message>
        <message>
            <source>This computer forgets how to reach this store:</source>
            <translation>Bu bilgisayar, bu mağazaya nasıl bağlanıldığını unutur:</translation>
        </message>
        <message>
            <source>its app token and its settings</source>
            <translation>uygulama anahtarı ve ayarları</translation>
        </message>
        <message>
            <source>the sign-ins that are remembered for it, and the PINs of its clerks</source>
            <translation>onun için hatırlanan oturumlar ve kasiyerlerinin PIN’leri</translation>
        </message>
        <message numerus="yes">
            <source>%n payment(s) are still open. They are followed again once the project is connected again.</source>
            <translation>
                <numerusform>%n ödeme hâlâ açık. Proje yeniden bağlanınca izlenmeye devam eder.</numerusform>
            </translation>
        </message>
        <message>
            <source>The journal of its orders and what was typed for it stay on this computer.</source>
            <translation>Siparişlerinin günlüğü ve onun için yazılanlar bu bilgisayarda kalır.</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Unut</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Vazgeç</translation>
        </message>
    </context>
    <context>
        <name>views::FormView</name>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Not sent with this order: the store did not take it.</source>
            <translation>Bu siparişle gönderilmiyor: mağaza kabul etmedi.</translation>
        </message>
        <message>
            <source>Order without it</source>
            <translation>Onsuz sipariş ver</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Temizle</translation>
        </message>
    </context>
    <context>
        <name>views::Header</name>
        <message>
            <source>Store and account</source>
            <translation>Mağaza ve hesap</translation>
        </message>
        <message numerus="yes">
            <source>%n payment(s) waiting</source>
            <translation>
                <numerusform>%n ödeme bekliyor</numerusform>
            </translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Dil</translation>
        </message>
        <message>
            <source>Without the shop's board</source>
            <translation>Pano bağlantısı yok</translation>
        </message>
        <message numerus="yes">
            <source>%n parked</source>
            <translation>
                <numerusform>%n sepet bekliyor</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::HelpSheet</name>
        <message>
            <source>Keys</source>
            <translation>Tuşlar</translation>
        </message>
        <message>
            <source>Topics</source>
            <translation>Konular</translation>
        </message>
        <message>
            <source>Nothing has these words in it. Try fewer, or a code such as VZ-102.</source>
            <translation>Bu sözcükler hiçbir yerde geçmiyor. Daha az sözcükle ya da VZ-102 gibi bir kodla deneyin.</translation>
        </message>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n kayıt</numerusform>
            </translation>
        </message>
        <message>
            <source>Help and keys</source>
            <translation>Yardım ve tuşlar</translation>
        </message>
        <message>
            <source>Search the help</source>
            <translation>Yardımda ara</translation>
        </message>
        <message>
            <source>A key, a word, or an error code</source>
            <translation>Bir tuş, bir sözcük ya da bir hata kodu</translation>
        </message>
        <message>
            <source>Diagnosis…</source>
            <translation>Tanılama…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Kapat</translation>
        </message>
        <message>
            <source>What can go wrong</source>
            <translation>Neler ters gidebilir</translation>
        </message>
    </context>
    <context>
        <name>views::HelpTopics</name>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>The main action of the page</source>
            <translation>Sayfanın ana işlemi</translation>
        </message>
        <message>
            <source>Alt+Left</source>
            <translation>Alt+Sol</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Geri</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Stop what is running, or close the message</source>
            <translation>İşlemi durdur ya da mesajı kapat</translation>
        </message>
        <message>
            <source>F1</source>
            <translation>F1</translation>
        </message>
        <message>
            <source>This sheet; on an error, what it means and what to do</source>
            <translation>Bu sayfa; bir hatanın üzerindeyken anlamı ve ne yapılacağı</translation>
        </message>
        <message>
            <source>F2</source>
            <translation>F2</translation>
        </message>
        <message>
            <source>Park the basket, or see the parked ones</source>
            <translation>Sepeti beklet ya da bekleyenleri gör</translation>
        </message>
        <message>
            <source>F3</source>
            <translation>F3</translation>
        </message>
        <message>
            <source>Orders that have been placed</source>
            <translation>Verilmiş siparişler</translation>
        </message>
        <message>
            <source>F5</source>
            <translation>F5</translation>
        </message>
        <message>
            <source>Check the payment now, read the orders again, or check everything again</source>
            <translation>Ödemeye şimdi bak, siparişleri yeniden oku ya da her şeyi yeniden denetle</translation>
        </message>
        <message>
            <source>F11</source>
            <translation>F11</translation>
        </message>
        <message>
            <source>The customer’s view, on a second screen</source>
            <translation>İkinci ekranda müşteri görünümü</translation>
        </message>
        <message>
            <source>Ctrl+N</source>
            <translation>Ctrl+N</translation>
        </message>
        <message>
            <source>New order</source>
            <translation>Yeni sipariş</translation>
        </message>
        <message>
            <source>Ctrl+K</source>
            <translation>Ctrl+K</translation>
        </message>
        <message>
            <source>Search products or orders</source>
            <translation>Ürünlerde ya da siparişlerde ara</translation>
        </message>
        <message>
            <source>Ctrl+L</source>
            <translation>Ctrl+L</translation>
        </message>
        <message>
            <source>Turkish or English</source>
            <translation>Türkçe ya da İngilizce</translation>
        </message>
        <message>
            <source>Ctrl++ and Ctrl+−</source>
            <translation>Ctrl++ ve Ctrl+−</translation>
        </message>
        <message>
            <source>Larger or smaller text</source>
            <translation>Yazıyı büyüt ya da küçült</translation>
        </message>
        <message>
            <source>Ctrl+0</source>
            <translation>Ctrl+0</translation>
        </message>
        <message>
            <source>Text in its usual size</source>
            <translation>Yazı olağan boyutunda</translation>
        </message>
        <message>
            <source>Enter, Space or +</source>
            <translation>Enter, Boşluk ya da +</translation>
        </message>
        <message>
            <source>One more of a product</source>
            <translation>Üründen bir tane daha</translation>
        </message>
        <message>
            <source>−</source>
            <translation>−</translation>
        </message>
        <message>
            <source>One less of a product</source>
            <translation>Üründen bir tane azalt</translation>
        </message>
        <message>
            <source>Digits</source>
            <translation>Rakamlar</translation>
        </message>
        <message>
            <source>Quantity of a product</source>
            <translation>Ürünün adedi</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Take a product out of the cart</source>
            <translation>Ürünü sepetten çıkar</translation>
        </message>
        <message>
            <source>Alt+Enter</source>
            <translation>Alt+Enter</translation>
        </message>
        <message>
            <source>All of a product</source>
            <translation>Ürünün bütün bilgileri</translation>
        </message>
        <message>
            <source>Ctrl+Z</source>
            <translation>Ctrl+Z</translation>
        </message>
        <message>
            <source>Ctrl+Shift+Z</source>
            <translation>Ctrl+Shift+Z</translation>
        </message>
        <message>
            <source>Make the change of the form again</source>
            <translation>Formdaki değişikliği yinele</translation>
        </message>
        <message>
            <source>Ctrl+V</source>
            <translation>Ctrl+V</translation>
        </message>
        <message>
            <source>A picture from the clipboard into a field of files</source>
            <translation>Panodaki resmi dosya alanına ekle</translation>
        </message>
        <message>
            <source>Page up and Page down</source>
            <translation>Page Up ve Page Down</translation>
        </message>
        <message>
            <source>Another month in the calendar; up and down in a long sheet</source>
            <translation>Takvimde başka bir ay; uzun bir sayfada yukarı ve aşağı</translation>
        </message>
        <message>
            <source>An order</source>
            <translation>Sipariş</translation>
        </message>
        <message>
            <source>Sign in, fill in the order details, pick the products, place the order. The payment page shows the link, the code to scan and whether it is paid.</source>
            <translation>Giriş yapın, sipariş bilgilerini doldurun, ürünleri seçin, siparişi verin. Ödeme sayfası bağlantıyı, okutulacak karekodu ve ödenip ödenmediğini gösterir.</translation>
        </message>
        <message>
            <source>Paid or not</source>
            <translation>Ödendi mi, ödenmedi mi</translation>
        </message>
        <message>
            <source>Vezne asks the store again and again. Paid is shown only when the store says so. F5 asks at once.</source>
            <translation>Vezne mağazaya tekrar tekrar sorar. Ödendi yazısı yalnızca mağaza öyle dediğinde görünür. F5 hemen sorar.</translation>
        </message>
        <message>
            <source>Not known yet</source>
            <translation>Henüz bilinmiyor</translation>
        </message>
        <message>
            <source>The connection was lost while the order was out. Vezne looks for it in the store's order list. Do not place it again before it has an answer.</source>
            <translation>Sipariş yoldayken bağlantı koptu. Vezne siparişi mağazanın sipariş listesinde arar. Yanıt gelmeden yeniden vermeyin.</translation>
        </message>
        <message>
            <source>After a crash or a power cut</source>
            <translation>Çökme ya da elektrik kesintisinden sonra</translation>
        </message>
        <message>
            <source>What was typed stands there again, and what was sent goes on where it stopped. No order is placed twice.</source>
            <translation>Yazılanlar yine yerindedir, gönderilenler kaldığı yerden sürer. Hiçbir sipariş iki kez verilmez.</translation>
        </message>
        <message>
            <source>Several customers</source>
            <translation>Birkaç müşteri</translation>
        </message>
        <message>
            <source>F2 parks the basket and brings it back later. Counters that share a board see each other's baskets.</source>
            <translation>F2 sepeti bekletir ve sonra geri getirir. Aynı panoyu paylaşan kasalar birbirinin sepetlerini görür.</translation>
        </message>
        <message>
            <source>Orders, receipts, refunds</source>
            <translation>Siparişler, fişler, iadeler</translation>
        </message>
        <message>
            <source>F3 shows the orders. Open one to print its receipt, repeat it, take its payment or ask for a refund.</source>
            <translation>F3 siparişleri gösterir. Fişini yazdırmak, yinelemek, ödemesini almak ya da iade istemek için birini açın.</translation>
        </message>
        <message>
            <source>Coupon and bonus</source>
            <translation>Kupon ve puan</translation>
        </message>
        <message>
            <source>Both stand under the cart. What they take off is said by the store, never worked out here.</source>
            <translation>İkisi de sepetin altındadır. Ne kadar düşüleceğini mağaza söyler, burada hesaplanmaz.</translation>
        </message>
        <message>
            <source>Scanner</source>
            <translation>Barkod okuyucu</translation>
        </message>
        <message>
            <source>Scan a code while the products are shown: it counts wherever the cursor is.</source>
            <translation>Ürünler görünürken kodu okutun: imleç nerede olursa olsun sayılır.</translation>
        </message>
        <message>
            <source>Second screen</source>
            <translation>İkinci ekran</translation>
        </message>
        <message>
            <source>F11 opens the customer’s view: basket, amount, code to pay, paid.</source>
            <translation>F11 müşteri görünümünü açar: sepet, tutar, ödeme karekodu, ödendi bilgisi.</translation>
        </message>
        <message>
            <source>Another store</source>
            <translation>Başka bir mağaza</translation>
        </message>
        <message>
            <source>Connect a project wants the address of the project and its app token, both from the OneEntry panel.</source>
            <translation>Proje bağla, projenin adresini ve uygulama anahtarını ister; ikisi de OneEntry panelindedir.</translation>
        </message>
        <message>
            <source>Looks and language</source>
            <translation>Görünüm ve dil</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>Kartlar</translation>
        </message>
        <message>
            <source>The number of a card is never typed into Vezne. The customer pays on the provider's own page.</source>
            <translation>Kart numarası Vezne'ye hiç yazılmaz. Müşteri, sağlayıcının kendi sayfasında öder.</translation>
        </message>
        <message>
            <source>When something does not work</source>
            <translation>Bir şey çalışmadığında</translation>
        </message>
        <message>
            <source>Diagnosis checks everything that a checkout needs and says what to do. For whoever helps you, copy the report or save a support bundle: you see beforehand what is in it.</source>
            <translation>Tanılama, kasanın gereksindiği her şeyi denetler ve ne yapılacağını söyler. Size yardım edecek kişi için raporu kopyalayın ya da destek dosyasını kaydedin: içinde ne olduğunu önceden görürsünüz.</translation>
        </message>
        <message>
            <source>What leaves this computer</source>
            <translation>Bu bilgisayardan ne çıkar</translation>
        </message>
        <message>
            <source>About Vezne says which servers are spoken to, and when.</source>
            <translation>Hangi sunucularla ne zaman konuşulduğu Vezne hakkında bölümünde yazar.</translation>
        </message>
        <message>
            <source>Ctrl+,</source>
            <translation>Ctrl+,</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ayarlar</translation>
        </message>
        <message>
            <source>Ctrl+Alt+L</source>
            <translation>Ctrl+Alt+L</translation>
        </message>
        <message>
            <source>Lock the window</source>
            <translation>Pencereyi kilitle</translation>
        </message>
        <message>
            <source>Leaving the counter</source>
            <translation>Kasadan ayrılırken</translation>
        </message>
        <message>
            <source>Ctrl+Alt+L locks the window, and so do idle minutes. Your PIN or your password opens it, and what was open is there again. With a PIN of their own another clerk takes over.</source>
            <translation>Ctrl+Alt+L pencereyi kilitler; bir süre dokunulmazsa da kilitlenir. PIN’iniz ya da parolanız kilidi açar, açık olan ne varsa yerinde durur. Başka bir kasiyer kendi PIN’iyle kasayı devralır.</translation>
        </message>
        <message>
            <source>Ctrl+Shift+Q</source>
            <translation>Ctrl+Shift+Q</translation>
        </message>
        <message>
            <source>Leave the kiosk</source>
            <translation>Kiosktan çık</translation>
        </message>
        <message>
            <source>Take back the last change of the form, of the cart or of the settings</source>
            <translation>Formdaki, sepetteki ya da ayarlardaki son değişikliği geri al</translation>
        </message>
        <message>
            <source>Open payments</source>
            <translation>Açık ödemeler</translation>
        </message>
        <message>
            <source>The menu at the top right lists the orders that are not paid yet. They are watched while you take the next one; the settings say how often the store is asked.</source>
            <translation>Sağ üstteki menüde henüz ödenmemiş siparişler listelenir. Siz sıradaki siparişi alırken izlenmeye devam eder; mağazaya ne sıklıkla sorulacağı ayarlardadır.</translation>
        </message>
        <message>
            <source>Receipts and printers</source>
            <translation>Fişler ve yazıcılar</translation>
        </message>
        <message>
            <source>A receipt goes to a receipt printer of the network, to a printer of this computer, into a PDF or into a letter. The settings have what stands on it, the printers and a test page.</source>
            <translation>Fiş; ağdaki fiş yazıcısına, bu bilgisayarın yazıcısına, PDF dosyasına ya da e-postaya gönderilir. Fişte ne yazacağı, yazıcılar ve deneme sayfası ayarlardadır.</translation>
        </message>
        <message>
            <source>Signing in</source>
            <translation>Giriş yapmak</translation>
        </message>
        <message>
            <source>The page offers what the store has: a password, a one-time code, or its sign-in in the browser. Where there are several, the line Provider changes between them. Where the store allows it, you can create an account, choose a new password or order as a guest.</source>
            <translation>Sayfa, mağazada ne varsa onu sunar: parola, tek kullanımlık kod ya da tarayıcıda giriş. Birkaç yol varsa Sağlayıcı satırından değiştirin. Mağaza izin veriyorsa hesap oluşturabilir, yeni parola belirleyebilir ya da misafir olarak sipariş verebilirsiniz.</translation>
        </message>
        <message>
            <source>Changing between stores</source>
            <translation>Mağaza değiştirmek</translation>
        </message>
        <message>
            <source>Press the store’s name at the top: its menu has the stores that have been connected here, connects another one, and forgets the one that is open. What was begun stays with its store.</source>
            <translation>Üstteki mağaza adına basın: menüsünde burada bağlanmış mağazalar vardır; oradan başka bir mağazaya bağlanabilir ya da açık olanı unutturabilirsiniz. Yarım kalan iş kendi mağazasında kalır.</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>Cihazlar</translation>
        </message>
        <message>
            <source>Devices of the account, in the menu at the top right, shows where the account is signed in. From there it is signed out here, or everywhere at once.</source>
            <translation>Sağ üstteki menüde bulunan Hesabın cihazları, hesapla nerelerde giriş yapıldığını gösterir. Oradan yalnızca burada ya da her yerde birden çıkış yapabilirsiniz.</translation>
        </message>
        <message>
            <source>Kiosk</source>
            <translation>Kiosk</translation>
        </message>
        <message>
            <source>Started with --kiosk, the window is for customers: full screen, without menus, and it begins anew when nobody touches it. To leave, press Ctrl+Shift+Q or hold the mark of Vezne at the top for three seconds, and enter its PIN.</source>
            <translation>--kiosk ile başlatılan pencere müşteriler içindir: tam ekrandır, menüsü yoktur ve kimse dokunmayınca baştan başlar. Çıkmak için Ctrl+Shift+Q tuşlarına basın ya da üstteki Vezne işaretini üç saniye basılı tutun, sonra kioskun PIN’ini girin.</translation>
        </message>
        <message>
            <source>The settings</source>
            <translation>Ayarlar sayfası</translation>
        </message>
        <message>
            <source>Ctrl+, opens them. What you change counts at once and is kept; Undo takes it back. Export and Import carry them to another counter, without app tokens and passwords.</source>
            <translation>Ctrl+, ile açılır. Değiştirdiğiniz şey hemen geçerli olur ve saklanır; Geri al ile eski hâline döner. Dışa aktar ve İçe aktar, ayarları uygulama anahtarları ve parolalar olmadan başka bir kasaya taşır.</translation>
        </message>
        <message>
            <source>Colours, text size, motion and language are in the settings. The language of the window is changed at the top right too, or with Ctrl+L; the text with Ctrl++ and Ctrl+−.</source>
            <translation>Renkler, yazı boyutu, hareket ve dil ayarlardadır. Pencerenin dili sağ üstten ya da Ctrl+L ile de değişir; yazı boyutu Ctrl++ ve Ctrl+− ile.</translation>
        </message>
        <message>
            <source>Erasing personal data</source>
            <translation>Kişisel verileri silmek</translation>
        </message>
        <message>
            <source>Erase personal data, in the menu at the top right, makes this computer forget customers, orders and clerks. It says beforehand what goes; what is in the store stays there.</source>
            <translation>Sağ üstteki menüde bulunan Kişisel verileri sil, bu bilgisayara müşterileri, siparişleri ve kasiyerleri unutturur. Neyin silineceğini önceden söyler; mağazadakiler yerinde kalır.</translation>
        </message>
    </context>
    <context>
        <name>views::JsonEditor</name>
        <message>
            <source>This kind of field is not known here; what you write is sent as plain text.</source>
            <translation>Bu alan türü burada tanınmıyor; yazdığınız düz metin olarak gönderilir.</translation>
        </message>
        <message>
            <source>Write JSON, as the store expects it.</source>
            <translation>Mağazanın beklediği gibi JSON yazın.</translation>
        </message>
    </context>
    <context>
        <name>views::KioskScreen</name>
        <message>
            <source>Customers order here by themselves from now on. To leave, press Ctrl+Shift+Q or hold the mark of Vezne at the top for three seconds, and enter this PIN.</source>
            <translation>Bundan sonra müşteriler burada kendileri sipariş verir. Çıkmak için Ctrl+Shift+Q tuşlarına basın ya da üstteki Vezne işaretini üç saniye basılı tutun, sonra bu PIN’i girin.</translation>
        </message>
        <message>
            <source>This computer has no keychain, so the PIN is forgotten when Vezne is closed.</source>
            <translation>Bu bilgisayarda anahtarlık yok; Vezne kapanınca PIN unutulur.</translation>
        </message>
        <message numerus="yes">
            <source>Everything entered here will be erased in %n seconds. Press any key or the screen to go on.</source>
            <translation>
                <numerusform>Buraya girilen her şey %n saniye sonra silinecek. Devam etmek için bir tuşa ya da ekrana basın.</numerusform>
            </translation>
        </message>
        <message>
            <source>This PIN is not right. Type it again.</source>
            <translation>Bu PIN doğru değil. Yeniden yazın.</translation>
        </message>
        <message>
            <source>The PIN of this kiosk</source>
            <translation>Bu kioskun PIN’i</translation>
        </message>
        <message>
            <source>Are you still there?</source>
            <translation>Hâlâ orada mısınız?</translation>
        </message>
        <message>
            <source>Leave the kiosk</source>
            <translation>Kiosktan çık</translation>
        </message>
        <message>
            <source>New PIN</source>
            <translation>Yeni PIN</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>%1 to %2 digits.</source>
            <translation>En az %1, en çok %2 rakam.</translation>
        </message>
        <message>
            <source>The same PIN again</source>
            <translation>Aynı PIN bir daha</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Başla</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Devam et</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Çık</translation>
        </message>
        <message>
            <source>Back to the order</source>
            <translation>Siparişe dön</translation>
        </message>
        <message>
            <source>A PIN has %1 to %2 digits.</source>
            <translation>PIN en az %1, en çok %2 rakamdan oluşur.</translation>
        </message>
        <message>
            <source>Type the PIN once more.</source>
            <translation>PIN’i bir kez daha yazın.</translation>
        </message>
        <message>
            <source>The two are not the same. Type the PIN again.</source>
            <translation>İkisi aynı değil. PIN’i yeniden yazın.</translation>
        </message>
    </context>
    <context>
        <name>views::LineEditor</name>
        <message>
            <source>This looks like a card number. Card details are never typed here: the customer enters them on the payment page.</source>
            <translation>Bu bir kart numarasına benziyor. Kart bilgileri buraya yazılmaz: müşteri onları ödeme sayfasında girer.</translation>
        </message>
    </context>
    <context>
        <name>views::LinkBox</name>
        <message>
            <source>The customer can scan the code with a phone, or you can open the payment page here.</source>
            <translation>Müşteri kodu telefonuyla okutabilir ya da ödeme sayfasını burada açabilirsiniz.</translation>
        </message>
        <message>
            <source>Open the payment page</source>
            <translation>Ödeme sayfasını aç</translation>
        </message>
        <message>
            <source>Copy the link</source>
            <translation>Bağlantıyı kopyala</translation>
        </message>
        <message>
            <source>The store is still preparing the payment link.</source>
            <translation>Mağaza ödeme bağlantısını hazırlıyor.</translation>
        </message>
        <message>
            <source>No browser could be opened, so the link was copied instead. The customer can also scan the code.</source>
            <translation>Tarayıcı açılamadı; bunun yerine bağlantı kopyalandı. Müşteri kodu da okutabilir.</translation>
        </message>
        <message>
            <source>The payment link is copied.</source>
            <translation>Ödeme bağlantısı kopyalandı.</translation>
        </message>
        <message>
            <source>Yes, use this address</source>
            <translation>Evet, bu adresi kullan</translation>
        </message>
        <message>
            <source>The payment page is at %1, an address that Vezne has not seen at this store. Is it your payment provider’s? If you are not sure, ask whoever looks after the store before the customer pays.</source>
            <translation>Ödeme sayfası %1 adresinde; Vezne bu adresi bu mağazada daha önce görmedi. Ödeme sağlayıcınızın adresi mi? Emin değilseniz, müşteri ödemeden önce mağazayla ilgilenen kişiye sorun.</translation>
        </message>
        <message>
            <source>The payment page is at an address that this store has not used before. Please ask at the counter.</source>
            <translation>Ödeme sayfası, bu mağazanın daha önce kullanmadığı bir adreste. Lütfen kasaya sorun.</translation>
        </message>
        <message>
            <source>Scan the code with your phone to pay.</source>
            <translation>Ödemek için karekodu telefonunuzla okutun.</translation>
        </message>
        <message>
            <source>Payment page, to be scanned with a phone</source>
            <translation>Ödeme sayfası; telefonla okutulur</translation>
        </message>
    </context>
    <context>
        <name>views::LockDesk</name>
        <message>
            <source>Unlocked. %1</source>
            <translation>Kilit açıldı. %1</translation>
        </message>
    </context>
    <context>
        <name>views::LockScreen</name>
        <message>
            <source>Unlock</source>
            <translation>Kilidi aç</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>Kilitli</translation>
        </message>
        <message>
            <source>This account has no password that could unlock it here. Sign out, then sign in again: what is typed is kept.</source>
            <translation>Bu hesabın burada kilidi açacak bir parolası yok. Çıkış yapın, sonra yeniden giriş yapın: yazdıklarınız durur.</translation>
        </message>
        <message>
            <source>Somebody else</source>
            <translation>Başka biri</translation>
        </message>
        <message>
            <source>Another clerk…</source>
            <translation>Başka kasiyer…</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Çıkış yap</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Parola</translation>
        </message>
        <message>
            <source>What was open is there again.</source>
            <translation>Açık olan ne varsa yerinde duruyor.</translation>
        </message>
        <message>
            <source>This PIN is not right. Type it again, or sign out.</source>
            <translation>PIN doğru değil. Yeniden yazın ya da çıkış yapın.</translation>
        </message>
        <message>
            <source>This password is not right. Type it again, or sign out.</source>
            <translation>Parola doğru değil. Yeniden yazın ya da çıkış yapın.</translation>
        </message>
        <message>
            <source>The store cannot be reached. Check the internet connection, then try again.</source>
            <translation>Mağazaya ulaşılamıyor. İnternet bağlantısını kontrol edin, sonra yeniden deneyin.</translation>
        </message>
        <message>
            <source>A PIN has %1 to %2 digits.</source>
            <translation>PIN en az %1, en çok %2 rakamdan oluşur.</translation>
        </message>
        <message>
            <source>Fill in this field.</source>
            <translation>Bu alanı doldurun.</translation>
        </message>
        <message>
            <source>A PIN can be tried again.</source>
            <translation>PIN yeniden denenebilir.</translation>
        </message>
    </context>
    <context>
        <name>views::LoginPanel</name>
        <message>
            <source>E-mail</source>
            <translation>E-posta</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Parola</translation>
        </message>
        <message>
            <source>Forgot your password?</source>
            <translation>Parolanızı mı unuttunuz?</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Hoş geldiniz</translation>
        </message>
        <message>
            <source>This store sends you a one-time code to sign in with.</source>
            <translation>Bu mağaza, giriş yapmanız için size tek kullanımlık bir kod gönderir.</translation>
        </message>
        <message>
            <source>Send me a code</source>
            <translation>Bana kod gönder</translation>
        </message>
        <message>
            <source>Forgotten password</source>
            <translation>Parolamı unuttum</translation>
        </message>
        <message>
            <source>The store sends a code to your mailbox. With it you choose a new password.</source>
            <translation>Mağaza e-posta kutunuza bir kod gönderir. Bu kodla yeni bir parola belirlersiniz.</translation>
        </message>
        <message>
            <source>Sign in with your store account to take orders.</source>
            <translation>Sipariş almak için mağaza hesabınızla giriş yapın.</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Giriş yap</translation>
        </message>
        <message>
            <source>Fill in this field.</source>
            <translation>Bu alanı doldurun.</translation>
        </message>
    </context>
    <context>
        <name>views::MainWindow</name>
        <message>
            <source>Vezne</source>
            <translation>Vezne</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Giriş</translation>
        </message>
        <message>
            <source>Order details</source>
            <translation>Sipariş bilgileri</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Ürünler</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>Ödeme</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ayarlar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Vazgeç</translation>
        </message>
        <message>
            <source>Demo store</source>
            <translation>Demo mağazası</translation>
        </message>
        <message>
            <source>The demo store could not be started.</source>
            <translation>Demo mağazası açılamadı.</translation>
        </message>
        <message>
            <source>Close other copies of Vezne and try again, or connect a project.</source>
            <translation>Açık olan diğer Vezne pencerelerini kapatıp yeniden deneyin ya da bir projeye bağlanın.</translation>
        </message>
        <message>
            <source>Status %1</source>
            <translation>Durum %1</translation>
        </message>
        <message>
            <source>The store said: %1</source>
            <translation>Mağazanın yanıtı: %1</translation>
        </message>
        <message>
            <source>Request %1</source>
            <translation>İstek %1</translation>
        </message>
        <message>
            <source>Sign in again</source>
            <translation>Yeniden giriş yap</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Yeniden dene</translation>
        </message>
        <message>
            <source>Not sold any more: %1.</source>
            <translation>Artık satılmıyor: %1.</translation>
        </message>
        <message>
            <source>At another price: %1.</source>
            <translation>Fiyatı değişti: %1.</translation>
        </message>
        <message>
            <source>Another counter or another program has the payment of order %1 in hand.</source>
            <translation>%1 numaralı siparişin ödemesi başka bir kasada ya da başka bir programda açık.</translation>
        </message>
        <message>
            <source>Guest</source>
            <translation>Misafir</translation>
        </message>
        <message>
            <source>without an account</source>
            <translation>hesapsız</translation>
        </message>
        <message>
            <source>Somebody else has the payment of order %1 in hand. Please ask at the counter.</source>
            <translation>%1 numaralı siparişin ödemesiyle başka biri ilgileniyor. Lütfen kasaya sorun.</translation>
        </message>
    </context>
    <context>
        <name>views::MomentEditor</name>
        <message>
            <source>For example 5.3.2026</source>
            <translation>Örneğin 5.3.2026</translation>
        </message>
        <message>
            <source>%1: day</source>
            <translation>%1: gün</translation>
        </message>
        <message>
            <source>For example 14:30</source>
            <translation>Örneğin 14:30</translation>
        </message>
        <message>
            <source>%1: time</source>
            <translation>%1: saat</translation>
        </message>
        <message>
            <source>Open the calendar</source>
            <translation>Takvimi aç</translation>
        </message>
        <message>
            <source>Choose a time</source>
            <translation>Saat seç</translation>
        </message>
    </context>
    <context>
        <name>views::NewPasswordPanel</name>
        <message>
            <source>New password</source>
            <translation>Yeni parola</translation>
        </message>
        <message>
            <source>Choose a new password</source>
            <translation>Yeni bir parola belirleyin</translation>
        </message>
        <message>
            <source>For the account %1.</source>
            <translation>Hesap: %1.</translation>
        </message>
        <message>
            <source>Save it and sign in</source>
            <translation>Kaydet ve giriş yap</translation>
        </message>
        <message>
            <source>Fill in this field.</source>
            <translation>Bu alanı doldurun.</translation>
        </message>
    </context>
    <context>
        <name>views::NoteEditor</name>
        <message>
            <source>The store asks for a captcha here, which only a web page can show. Ask its owner to take the captcha out of the order form in the OneEntry panel.</source>
            <translation>Mağaza burada yalnızca bir web sayfasının gösterebildiği bir güvenlik sorusu (captcha) istiyor. Mağaza sahibinden OneEntry panelinde captcha alanını sipariş formundan çıkarmasını isteyin.</translation>
        </message>
    </context>
    <context>
        <name>views::OffersBar</name>
        <message>
            <source>Is your store not ready yet?</source>
            <translation>Mağazanız hazır değil mi?</translation>
        </message>
        <message>
            <source>Try the demo store</source>
            <translation>Demo mağazasını dene</translation>
        </message>
        <message>
            <source>Connect a project…</source>
            <translation>Proje bağla…</translation>
        </message>
    </context>
    <context>
        <name>views::OpenPaymentRow</name>
        <message>
            <source>Order %1</source>
            <translation>Sipariş %1</translation>
        </message>
        <message>
            <source>Not known to the store yet</source>
            <translation>Mağazada henüz görünmüyor</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>açıldı: %1</translation>
        </message>
        <message>
            <source>Amount due</source>
            <translation>Ödenecek tutar</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Aç</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>Aç: %1</translation>
        </message>
        <message>
            <source>Collected</source>
            <translation>Tahsil edildi</translation>
        </message>
    </context>
    <context>
        <name>views::OpenPaymentsPage</name>
        <message>
            <source>Open payments</source>
            <translation>Açık ödemeler</translation>
        </message>
        <message>
            <source>No payment is open.</source>
            <translation>Açık ödeme yok.</translation>
        </message>
        <message>
            <source>Orders that are not paid yet stand here until they are.</source>
            <translation>Henüz ödenmemiş siparişler, ödenene kadar burada durur.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Geri</translation>
        </message>
        <message>
            <source>At the other counters</source>
            <translation>Diğer kasalarda</translation>
        </message>
    </context>
    <context>
        <name>views::OrderPage</name>
        <message>
            <source>Paid</source>
            <translation>Ödendi</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Bekliyor</translation>
        </message>
        <message>
            <source>Canceled</source>
            <translation>İptal edildi</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Süresi doldu</translation>
        </message>
        <message>
            <source>Order %1</source>
            <translation>Sipariş %1</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Ürünler</translation>
        </message>
        <message>
            <source>Some products of this order could not be read. Look at it in the OneEntry panel.</source>
            <translation>Bu siparişin bazı ürünleri okunamadı. OneEntry panelinden bakın.</translation>
        </message>
        <message>
            <source>Order details</source>
            <translation>Sipariş bilgileri</translation>
        </message>
        <message>
            <source>Payments</source>
            <translation>Ödemeler</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Fiş</translation>
        </message>
        <message>
            <source>Cancel the order…</source>
            <translation>Siparişi iptal et…</translation>
        </message>
        <message>
            <source>Yes, cancel it</source>
            <translation>Evet, iptal et</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Kalsın</translation>
        </message>
        <message>
            <source>The order gets the store’s status for canceled orders, and its open payment link ends.</source>
            <translation>Sipariş, mağazanın iptal durumuna alınır; açık ödeme bağlantısı da kapanır.</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Durum</translation>
        </message>
        <message>
            <source>Payment account</source>
            <translation>Ödeme hesabı</translation>
        </message>
        <message>
            <source>Placed</source>
            <translation>Sipariş zamanı</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>Sipariş deposu</translation>
        </message>
        <message>
            <source>Product %1</source>
            <translation>Ürün %1</translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>gift</source>
            <translation>hediye</translation>
        </message>
        <message>
            <source>Coupon</source>
            <translation>Kupon</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Toplam</translation>
        </message>
        <message>
            <source>not readable</source>
            <translation>okunamıyor</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>Siparişler</translation>
        </message>
        <message>
            <source>Order this again</source>
            <translation>Aynı siparişi yeniden ver</translation>
        </message>
        <message>
            <source>being read…</source>
            <translation>yükleniyor…</translation>
        </message>
        <message>
            <source>Open its payment</source>
            <translation>Ödemesini aç</translation>
        </message>
        <message>
            <source>Take the payment</source>
            <translation>Ödemeyi al</translation>
        </message>
        <message>
            <source>Subtotal</source>
            <translation>Ara toplam</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>İndirim</translation>
        </message>
        <message>
            <source>Bonus used</source>
            <translation>Kullanılan puan</translation>
        </message>
        <message>
            <source>Partly paid</source>
            <translation>Kısmen ödendi</translation>
        </message>
        <message>
            <source>as it was last known; F5 reads it again</source>
            <translation>en son bilinen hâli; F5 yeniden yükler</translation>
        </message>
    </context>
    <context>
        <name>views::OrdersPage</name>
        <message>
            <source>Ctrl K</source>
            <translation>Ctrl K</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>Siparişler</translation>
        </message>
        <message>
            <source>Number, customer, product</source>
            <translation>Numara, müşteri, ürün</translation>
        </message>
        <message>
            <source>Search orders</source>
            <translation>Sipariş ara</translation>
        </message>
        <message>
            <source>Order storage</source>
            <translation>Sipariş deposu</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Durum</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>Ödeme</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Tarih aralığı</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Dışa aktar</translation>
        </message>
        <message>
            <source>Writes the orders of this list into a file</source>
            <translation>Bu listedeki siparişleri bir dosyaya yazar</translation>
        </message>
        <message>
            <source>Read the list again</source>
            <translation>Listeyi yenile</translation>
        </message>
        <message>
            <source>All storages</source>
            <translation>Tüm depolar</translation>
        </message>
        <message>
            <source>Paid or not</source>
            <translation>Tüm ödemeler</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>Ödendi</translation>
        </message>
        <message>
            <source>Not paid</source>
            <translation>Ödenmedi</translation>
        </message>
        <message>
            <source>Any day</source>
            <translation>Tüm günler</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Bugün</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Dün</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>Son 7 gün</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>Son 30 gün</translation>
        </message>
        <message>
            <source>Any status</source>
            <translation>Tüm durumlar</translation>
        </message>
        <message>
            <source>No order fits.</source>
            <translation>Aramaya uyan sipariş yok.</translation>
        </message>
        <message>
            <source>The orders are being read…</source>
            <translation>Siparişler yükleniyor…</translation>
        </message>
        <message>
            <source>No order has been placed yet.</source>
            <translation>Henüz sipariş verilmedi.</translation>
        </message>
        <message>
            <source>The orders have not been read yet.</source>
            <translation>Siparişler henüz yüklenmedi.</translation>
        </message>
        <message>
            <source>Other words, another status or another day may find it.</source>
            <translation>Başka sözcük, başka durum ya da başka gün deneyin.</translation>
        </message>
        <message numerus="yes">
            <source>%n order(s)</source>
            <translation>
                <numerusform>%n sipariş</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 orders</source>
            <translation>%2 siparişten %1 tanesi</translation>
        </message>
        <message>
            <source>being read…</source>
            <translation>yükleniyor…</translation>
        </message>
        <message>
            <source>read %1</source>
            <translation>yenilendi: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n cannot be read</source>
            <translation>
                <numerusform>%n tanesi okunamıyor</numerusform>
            </translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Geri</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Aç</translation>
        </message>
        <message>
            <source>Table for a spreadsheet (*.csv)</source>
            <translation>Hesap tablosu (*.csv)</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <source>Export orders</source>
            <translation>Siparişleri dışa aktar</translation>
        </message>
        <message>
            <source>orders-%1.csv</source>
            <translation>siparisler-%1.csv</translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) written: %1</source>
            <translation>
                <numerusform>%n sipariş yazıldı: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>The file cannot be written: %1</source>
            <translation>Dosya yazılamıyor: %1</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Numara</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Tarih</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Müşteri</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Ürünler</translation>
        </message>
        <message>
            <source>Payment account</source>
            <translation>Ödeme hesabı</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Toplam</translation>
        </message>
        <message>
            <source>not readable</source>
            <translation>okunamıyor</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>Bilinmiyor</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 – %2</translation>
        </message>
        <message>
            <source>Day’s totals</source>
            <translation>Gün sonu</translation>
        </message>
        <message>
            <source>Of today, or of yesterday where that is chosen</source>
            <translation>Bugünün gün sonu; “Dün” seçiliyse dünün gün sonu</translation>
        </message>
        <message>
            <source>Only %1 of %2 orders written: this computer has no copy of the others.</source>
            <translation>%2 siparişten yalnızca %1 tanesi yazıldı: diğerlerinin kopyası bu bilgisayarda yok.</translation>
        </message>
    </context>
    <context>
        <name>views::PageHost</name>
        <message>
            <source>Receipt of order %1</source>
            <translation>%1 numaralı siparişin fişi</translation>
        </message>
        <message>
            <source>receipt-%1.pdf</source>
            <translation>fis-%1.pdf</translation>
        </message>
        <message>
            <source>Done. The next one of this order says that it is a copy.</source>
            <translation>Tamam. Bu siparişin sonraki fişinde kopya olduğu yazar.</translation>
        </message>
        <message>
            <source>Totals of %1</source>
            <translation>%1 gün sonu</translation>
        </message>
        <message>
            <source>totals-%1.pdf</source>
            <translation>gun-sonu-%1.pdf</translation>
        </message>
        <message>
            <source>Done.</source>
            <translation>Tamam.</translation>
        </message>
        <message>
            <source>Test page</source>
            <translation>Deneme sayfası</translation>
        </message>
        <message>
            <source>test-page.pdf</source>
            <translation>deneme-sayfasi.pdf</translation>
        </message>
        <message>
            <source>The test page is on its way.</source>
            <translation>Deneme sayfası yazıcıya gönderildi.</translation>
        </message>
        <message>
            <source>The store did not give the products' names in the customer's language: they stand as this window shows them.</source>
            <translation>Mağaza, ürün adlarını müşterinin dilinde vermedi: bu penceredeki halleriyle yazıldılar.</translation>
        </message>
    </context>
    <context>
        <name>views::PaidNotice</name>
        <message>
            <source>Order %1 is paid: %2</source>
            <translation>%1 numaralı sipariş ödendi: %2</translation>
        </message>
        <message>
            <source>Order %1 is paid</source>
            <translation>%1 numaralı sipariş ödendi</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Göster</translation>
        </message>
    </context>
    <context>
        <name>views::PaidView</name>
        <message>
            <source>Paid</source>
            <translation>Ödendi</translation>
        </message>
        <message>
            <source>Order and receipt</source>
            <translation>Sipariş ve fiş</translation>
        </message>
    </context>
    <context>
        <name>views::PaperDialog</name>
        <message>
            <source>Receipt printer</source>
            <translation>Fiş yazıcısı</translation>
        </message>
        <message>
            <source>Its address in the network, such as 192.168.1.50, with :9101 where it has another port.</source>
            <translation>Ağdaki adresi, örneğin 192.168.1.50; portu farklıysa sonuna :9101 gibi ekleyin.</translation>
        </message>
        <message>
            <source>A4</source>
            <translation>A4</translation>
        </message>
        <message>
            <source>Roll of 80 mm</source>
            <translation>80 mm rulo</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Yazdır</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>PDF olarak kaydet…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Kapat</translation>
        </message>
        <message>
            <source>Paper of the PDF</source>
            <translation>PDF’nin kâğıdı</translation>
        </message>
        <message>
            <source>As a code</source>
            <translation>Kod olarak</translation>
        </message>
        <message>
            <source>Write the address of the printer, for example 192.168.1.50.</source>
            <translation>Yazıcının adresini yazın, örneğin 192.168.1.50.</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>It could not be written: %1</source>
            <translation>Yazılamadı: %1</translation>
        </message>
        <message>
            <source>The program vezne-receipt is missing beside Vezne. Install Vezne again.</source>
            <translation>Vezne yanında vezne-receipt programı yok. Vezne programını yeniden kurun.</translation>
        </message>
        <message>
            <source>The printer %1 does not answer. Check that it is on and in this network, then print again.</source>
            <translation>%1 yazıcısı yanıt vermiyor. Açık ve bu ağda olduğunu kontrol edip yeniden yazdırın.</translation>
        </message>
        <message>
            <source>Send by e-mail…</source>
            <translation>E-postayla gönder…</translation>
        </message>
        <message>
            <source>Opens a letter in your mail program</source>
            <translation>E-posta programınızda bir ileti açar</translation>
        </message>
        <message>
            <source>Save as a table…</source>
            <translation>Tablo olarak kaydet…</translation>
        </message>
        <message>
            <source>Day before</source>
            <translation>Önceki gün</translation>
        </message>
        <message>
            <source>Day after</source>
            <translation>Sonraki gün</translation>
        </message>
        <message>
            <source>Table for a spreadsheet (*.csv)</source>
            <translation>Hesap tablosu (*.csv)</translation>
        </message>
        <message>
            <source>No mail program could be opened. Save the receipt as a PDF and send that.</source>
            <translation>E-posta programı açılamadı. Fişi PDF olarak kaydedip onu gönderin.</translation>
        </message>
    </context>
    <context>
        <name>views::PaymentPage</name>
        <message>
            <source>Payment</source>
            <translation>Ödeme</translation>
        </message>
        <message>
            <source>What was sent</source>
            <translation>Gönderilen sipariş</translation>
        </message>
        <message>
            <source>Let this order go</source>
            <translation>Bu siparişten vazgeç</translation>
        </message>
        <message>
            <source>Check now</source>
            <translation>Şimdi kontrol et</translation>
        </message>
        <message>
            <source>Closing this window does not cancel the payment. You can go on to the next order; this payment is still watched.</source>
            <translation>Bu pencereyi kapatmak ödemeyi iptal etmez. Bir sonraki siparişe geçebilirsiniz; bu ödeme izlenmeye devam eder.</translation>
        </message>
        <message>
            <source>Amount due</source>
            <translation>Ödenecek</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Toplam</translation>
        </message>
        <message>
            <source>Order %1</source>
            <translation>Sipariş %1</translation>
        </message>
        <message>
            <source>paid at %1</source>
            <translation>ödeme saati %1</translation>
        </message>
        <message>
            <source>Everything you typed is kept. Attempt %1</source>
            <translation>Yazdığınız her şey duruyor. Deneme %1</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Sipariş</translation>
        </message>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n ürün</numerusform>
            </translation>
        </message>
        <message>
            <source>Send it again</source>
            <translation>Yeniden gönder</translation>
        </message>
        <message>
            <source>Place it again</source>
            <translation>Siparişi yeniden ver</translation>
        </message>
        <message>
            <source>Open the payment</source>
            <translation>Ödemeyi aç</translation>
        </message>
        <message>
            <source>Pay again</source>
            <translation>Yeniden öde</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Yeniden dene</translation>
        </message>
        <message>
            <source>Yes, place it again</source>
            <translation>Evet, yeniden ver</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Şimdi değil</translation>
        </message>
        <message>
            <source>Next order</source>
            <translation>Sonraki sipariş</translation>
        </message>
        <message>
            <source>New order</source>
            <translation>Yeni sipariş</translation>
        </message>
        <message>
            <source>Back to the products</source>
            <translation>Ürünlere dön</translation>
        </message>
        <message>
            <source>The order is being placed</source>
            <translation>Sipariş veriliyor</translation>
        </message>
        <message>
            <source>The order was not placed</source>
            <translation>Sipariş verilmedi</translation>
        </message>
        <message>
            <source>The order did not reach the store, so nothing was charged. Everything you typed is kept; you can send it again.</source>
            <translation>Sipariş mağazaya ulaşmadı, bu yüzden ödeme alınmadı. Yazdığınız her şey duruyor; yeniden gönderebilirsiniz.</translation>
        </message>
        <message>
            <source>We don’t know yet whether the order was placed</source>
            <translation>Siparişin verilip verilmediğini henüz bilmiyoruz</translation>
        </message>
        <message>
            <source>The connection was lost after the order had been sent. Vezne is reading the store’s order list before anything is sent again, so the customer can’t be charged twice.</source>
            <translation>Sipariş gönderildikten sonra bağlantı koptu. Vezne, bir şeyi yeniden göndermeden önce mağazanın sipariş listesine bakıyor; müşteriden iki kez para alınmaz.</translation>
        </message>
        <message>
            <source>The order is not in the store</source>
            <translation>Sipariş mağazada yok</translation>
        </message>
        <message>
            <source>Vezne looked at the store’s order list several times and the order is not there. You can place it again.</source>
            <translation>Vezne mağazanın sipariş listesine birkaç kez baktı; sipariş orada yok. Yeniden verebilirsiniz.</translation>
        </message>
        <message>
            <source>The order was not sent</source>
            <translation>Sipariş gönderilmedi</translation>
        </message>
        <message>
            <source>Vezne could not write its record to this computer’s disk, and it never sends an order without one. Free some space, then try again. Everything you typed is kept.</source>
            <translation>Vezne bu bilgisayarın diskine kaydını yazamadı ve kayıt olmadan hiç sipariş göndermez. Yer açıp yeniden deneyin. Yazdığınız her şey duruyor.</translation>
        </message>
        <message>
            <source>The order is placed</source>
            <translation>Sipariş verildi</translation>
        </message>
        <message>
            <source>Opening the payment</source>
            <translation>Ödeme açılıyor</translation>
        </message>
        <message>
            <source>The order is placed, the payment is not open yet</source>
            <translation>Sipariş verildi, ödeme henüz açılmadı</translation>
        </message>
        <message>
            <source>Unpaid</source>
            <translation>Ödenmedi</translation>
        </message>
        <message>
            <source>The store made no payment link. The order is safe: open the payment again whenever you like.</source>
            <translation>Mağaza ödeme bağlantısı oluşturmadı. Sipariş güvende: ödemeyi istediğiniz zaman yeniden açın.</translation>
        </message>
        <message>
            <source>Waiting for the payment</source>
            <translation>Ödeme bekleniyor</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Bekliyor</translation>
        </message>
        <message>
            <source>The store sent a payment address that is not safe to open, so Vezne does not show it. Tell whoever looks after the store.</source>
            <translation>Mağaza, açılması güvenli olmayan bir ödeme adresi gönderdi; Vezne bunu göstermiyor. Mağazayla ilgilenen kişiye haber verin.</translation>
        </message>
        <message>
            <source>Collect at the counter</source>
            <translation>Kasada tahsil edin</translation>
        </message>
        <message>
            <source>To be collected</source>
            <translation>Tahsil edilecek</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>Ödendi</translation>
        </message>
        <message>
            <source>The payment was canceled</source>
            <translation>Ödeme iptal edildi</translation>
        </message>
        <message>
            <source>Canceled</source>
            <translation>İptal edildi</translation>
        </message>
        <message>
            <source>Nothing was charged. The order stays in the store and can still be paid.</source>
            <translation>Para alınmadı. Sipariş mağazada duruyor ve hâlâ ödenebilir.</translation>
        </message>
        <message>
            <source>The payment link has expired</source>
            <translation>Ödeme bağlantısının süresi doldu</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Süresi doldu</translation>
        </message>
        <message>
            <source>Nobody paid in time, so nothing was charged. The order stays in the store and can still be paid.</source>
            <translation>Süresinde ödenmediği için para alınmadı. Sipariş mağazada duruyor ve hâlâ ödenebilir.</translation>
        </message>
        <message>
            <source>Being sent to the store</source>
            <translation>Mağazaya gönderiliyor</translation>
        </message>
        <message>
            <source>Sent to the store</source>
            <translation>Mağazaya gönderildi</translation>
        </message>
        <message>
            <source>Looked at the order list: not there yet</source>
            <translation>Sipariş listesi kontrol edildi: henüz yok</translation>
        </message>
        <message>
            <source>Next look at the order list</source>
            <translation>Sipariş listesi yeniden kontrol edilecek</translation>
        </message>
        <message>
            <source>Looking at the order list…</source>
            <translation>Sipariş listesine bakılıyor…</translation>
        </message>
        <message>
            <source>Not there: you can place it again</source>
            <translation>Orada yok: siparişi yeniden verebilirsiniz</translation>
        </message>
        <message>
            <source>If it is not there after %1, you can place it again</source>
            <translation>%1 içinde görünmezse siparişi yeniden verebilirsiniz</translation>
        </message>
        <message>
            <source>Order placed</source>
            <translation>Sipariş verildi</translation>
        </message>
        <message>
            <source>Payment session opened</source>
            <translation>Ödeme oturumu açıldı</translation>
        </message>
        <message>
            <source>Payment session is being opened</source>
            <translation>Ödeme oturumu açılıyor</translation>
        </message>
        <message>
            <source>Payment session was not opened</source>
            <translation>Ödeme oturumu açılamadı</translation>
        </message>
        <message>
            <source>look %1 of 3</source>
            <translation>kontrol %1 / 3</translation>
        </message>
        <message>
            <source>in %1</source>
            <translation>%1 sonra</translation>
        </message>
        <message>
            <source>session %1</source>
            <translation>oturum %1</translation>
        </message>
        <message>
            <source>Looking whether it is paid…</source>
            <translation>Ödenip ödenmediğine bakılıyor…</translation>
        </message>
        <message>
            <source>Looked just now; you will be told when it is paid.</source>
            <translation>Az önce bakıldı; ödenince haber verilecek.</translation>
        </message>
        <message>
            <source>Looked %1 ago; you will be told when it is paid.</source>
            <translation>%1 önce bakıldı; ödenince haber verilecek.</translation>
        </message>
        <message>
            <source>The store’s order list cannot be read to its end</source>
            <translation>Mağazanın sipariş listesi sonuna kadar okunamıyor</translation>
        </message>
        <message>
            <source>Your order may be among what cannot be read, so nothing is sent again. Look in the OneEntry panel before you take a payment.</source>
            <translation>Siparişiniz okunamayanların arasında olabilir; bu yüzden hiçbir şey yeniden gönderilmiyor. Ödeme almadan önce OneEntry paneline bakın.</translation>
        </message>
        <message>
            <source>Which order is this customer’s?</source>
            <translation>Bu müşterinin siparişi hangisi?</translation>
        </message>
        <message numerus="yes">
            <source>The store’s answer was lost, and the store has %n order(s) with the same content. Another counter may have placed one. Compare time and amount, and say whose it is; nothing is sent until then.</source>
            <translation>
                <numerusform>Mağazanın yanıtı kayboldu; mağazada içeriği aynı %n sipariş var. Başka bir kasa vermiş olabilir. Saati ve tutarı karşılaştırıp kimin olduğunu söyleyin; o zamana dek hiçbir şey gönderilmez.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 is paid, %3 is still due.</source>
            <translation>Toplam %2: %1 ödendi, %3 kaldı.</translation>
        </message>
        <message>
            <source>Open the payment of the rest</source>
            <translation>Kalanın ödemesini aç</translation>
        </message>
        <message>
            <source>A part is paid</source>
            <translation>Bir kısmı ödendi</translation>
        </message>
        <message>
            <source>Partly paid</source>
            <translation>Kısmen ödendi</translation>
        </message>
        <message>
            <source>The order stands, but the store wrote no total that can be read. Look at the order in the OneEntry panel before you take money.</source>
            <translation>Sipariş kayıtlı, ama mağazanın yazdığı toplam okunamıyor. Para almadan önce siparişe OneEntry panelinde bakın.</translation>
        </message>
        <message>
            <source>The payment page asks for %1, and %2 is due. Ask the owner of the store before the customer pays.</source>
            <translation>Ödeme sayfası %1 istiyor, ödenecek tutar ise %2. Müşteri ödemeden önce mağazanın sahibine sorun.</translation>
        </message>
        <message>
            <source>Take %1 from the customer. The order is in the store.</source>
            <translation>Müşteriden %1 alın. Sipariş mağazada kayıtlı.</translation>
        </message>
        <message>
            <source>%1 collected at %2 by %3. That is noted on this computer; the order is completed in the OneEntry panel.</source>
            <translation>Tahsil edildi: %1 (%2, %3). Bu bilgisayara not edildi; sipariş OneEntry panelinde tamamlanır.</translation>
        </message>
        <message>
            <source>Last orders of this counter</source>
            <translation>Bu kasanın son siparişleri</translation>
        </message>
        <message>
            <source>This payment was begun in an app of the store, which finishes it with the customer; it has no link. Vezne says when it is paid.</source>
            <translation>Bu ödeme mağazanın bir uygulamasında başlatıldı ve müşteriyle orada tamamlanır; bağlantısı yoktur. Ödenince Vezne haber verir.</translation>
        </message>
        <message>
            <source>ends in %1</source>
            <translation>%1 sonra biter</translation>
        </message>
        <message>
            <source>Collected</source>
            <translation>Tahsil edildi</translation>
        </message>
        <message>
            <source>With the other account the store asks for %1; before it was %2. Tell the customer, then open the payment.</source>
            <translation>Diğer hesapla mağaza %1 istiyor; önce %2 idi. Müşteriye söyleyin, sonra ödemeyi açın.</translation>
        </message>
        <message>
            <source>Please pay %1 at the counter. Your order has the number %2.</source>
            <translation>Lütfen kasada ödeyin: %1. Sipariş numaranız: %2.</translation>
        </message>
        <message>
            <source>The connection was lost after the order had been sent. This store shows no list of orders placed without an account, so Vezne can’t look for this one and sends nothing again. Look for it in the OneEntry panel, or ask the owner of the store to let guests see their orders and then check again.</source>
            <translation>Sipariş gönderildikten sonra bağlantı koptu. Bu mağaza, hesapsız verilen siparişlerin listesini göstermiyor; bu yüzden Vezne bu siparişi arayamıyor ve hiçbir şeyi yeniden göndermiyor. Siparişi OneEntry panelinde arayın ya da mağaza sahibinden misafirlere siparişlerini göstermesini isteyip yeniden kontrol edin.</translation>
        </message>
        <message>
            <source>Your order did not reach the store, so nothing was charged. Everything you entered is kept; you can send it again.</source>
            <translation>Siparişiniz mağazaya ulaşmadı, bu yüzden ödeme alınmadı. Girdiğiniz her şey duruyor; yeniden gönderebilirsiniz.</translation>
        </message>
        <message>
            <source>The connection was lost after your order had been sent, and nothing is sent again. Please ask at the counter before you order or pay once more.</source>
            <translation>Siparişiniz gönderildikten sonra bağlantı koptu; hiçbir şey yeniden gönderilmez. Yeniden sipariş vermeden ya da ödemeden önce lütfen kasaya sorun.</translation>
        </message>
        <message>
            <source>The connection was lost after your order had been sent. It is being looked for in the store before anything is sent again, so you can’t be charged twice. Please wait a moment.</source>
            <translation>Siparişiniz gönderildikten sonra bağlantı koptu. Bir şey yeniden gönderilmeden önce sipariş mağazada aranıyor; sizden iki kez para alınmaz. Lütfen biraz bekleyin.</translation>
        </message>
        <message>
            <source>Your order did not arrive in the store, and nothing was charged. You can place it again.</source>
            <translation>Siparişiniz mağazaya ulaşmadı ve ödeme alınmadı. Yeniden verebilirsiniz.</translation>
        </message>
        <message>
            <source>The store’s answer was lost, so nothing is sent again. Please ask at the counter whether your order is there.</source>
            <translation>Mağazanın yanıtı kayboldu; bu yüzden hiçbir şey yeniden gönderilmez. Siparişinizin ulaşıp ulaşmadığını lütfen kasaya sorun.</translation>
        </message>
        <message>
            <source>This screen cannot take orders at the moment. Nothing was charged. Please order at the counter.</source>
            <translation>Bu ekrandan şu anda sipariş verilemiyor. Ödeme alınmadı. Lütfen siparişinizi kasada verin.</translation>
        </message>
        <message>
            <source>Your order is in the store, but its total cannot be read. Please ask at the counter before you pay.</source>
            <translation>Siparişiniz mağazada, ama toplamı okunamıyor. Ödemeden önce lütfen kasaya sorun.</translation>
        </message>
        <message>
            <source>The payment page asks for %1, and %2 is due. Please ask at the counter before you pay.</source>
            <translation>Ödeme sayfası %1 istiyor, ödenecek tutar ise %2. Ödemeden önce lütfen kasaya sorun.</translation>
        </message>
        <message>
            <source>Paid like this the order comes to %1; before it was %2.</source>
            <translation>Bu yöntemle ödenecek tutar: %1; önceki: %2.</translation>
        </message>
        <message>
            <source>The payment could not be opened. Your order is safe: open the payment again, or pay at the counter.</source>
            <translation>Ödeme açılamadı. Siparişiniz güvende: ödemeyi yeniden açın ya da kasada ödeyin.</translation>
        </message>
        <message>
            <source>Nothing was charged. Your order stays in the store and can still be paid.</source>
            <translation>Para alınmadı. Siparişiniz mağazada duruyor ve hâlâ ödenebilir.</translation>
        </message>
        <message>
            <source>The payment page cannot be shown here. Please pay at the counter.</source>
            <translation>Ödeme sayfası burada gösterilemiyor. Lütfen kasada ödeyin.</translation>
        </message>
        <message>
            <source>This payment is finished in the app of the store. You will see here when it is paid.</source>
            <translation>Bu ödeme mağazanın uygulamasında tamamlanır. Ödenince burada görürsünüz.</translation>
        </message>
        <message>
            <source>Pay at the counter</source>
            <translation>Kasada ödeyin</translation>
        </message>
        <message>
            <source>To be paid</source>
            <translation>Ödenecek</translation>
        </message>
        <message>
            <source>The order will be sent to the store a second time. Do this only when it is still wanted.</source>
            <translation>Sipariş mağazaya ikinci kez gönderilecek. Bunu yalnızca sipariş hâlâ isteniyorsa yapın.</translation>
        </message>
        <message>
            <source>Looked for your order: not in the store yet</source>
            <translation>Siparişiniz arandı: henüz mağazada değil</translation>
        </message>
        <message>
            <source>Your order is looked for again</source>
            <translation>Siparişiniz yeniden aranacak</translation>
        </message>
        <message>
            <source>Your order is being looked for…</source>
            <translation>Siparişiniz aranıyor…</translation>
        </message>
        <message>
            <source>The payment is open</source>
            <translation>Ödeme açıldı</translation>
        </message>
        <message>
            <source>The payment is being opened</source>
            <translation>Ödeme açılıyor</translation>
        </message>
        <message>
            <source>The payment could not be opened</source>
            <translation>Ödeme açılamadı</translation>
        </message>
        <message>
            <source>As soon as the payment has arrived, this screen says so.</source>
            <translation>Ödemeniz ulaşır ulaşmaz bu ekranda göreceksiniz.</translation>
        </message>
        <message>
            <source>Everything you entered is kept.</source>
            <translation>Girdiğiniz her şey saklanıyor.</translation>
        </message>
        <message>
            <source>The store has not said whether the payment link was made. Vezne goes on looking, also during the next order.</source>
            <translation>Mağaza, ödeme bağlantısının oluşup oluşmadığını bildirmedi. Vezne bakmayı sürdürüyor; sıradaki siparişe geçebilirsiniz.</translation>
        </message>
        <message>
            <source>Collected, new order</source>
            <translation>Tahsil edildi, yeni sipariş</translation>
        </message>
        <message>
            <source>Collected at the counter</source>
            <translation>Kasada tahsil edildi</translation>
        </message>
        <message>
            <source>Your order is no longer in the store. Please ask at the counter.</source>
            <translation>Siparişiniz artık mağazada yok. Lütfen kasaya sorun.</translation>
        </message>
        <message>
            <source>The order is no longer in the store</source>
            <translation>Sipariş artık mağazada yok</translation>
        </message>
        <message>
            <source>The store says that it has no such order: it was deleted there. Take no money for it. Let it go here, and place it again if it is still wanted.</source>
            <translation>Mağaza böyle bir siparişi olmadığını söylüyor: orada silinmiş. Bu sipariş için para almayın. Siparişten burada vazgeçin; hâlâ isteniyorsa yeniden verin.</translation>
        </message>
    </context>
    <context>
        <name>views::PickPopup</name>
        <message>
            <source>The first day is %1.</source>
            <translation>En erken gün: %1.</translation>
        </message>
        <message>
            <source>The last day is %1.</source>
            <translation>En geç gün: %1.</translation>
        </message>
    </context>
    <context>
        <name>views::PinSetup</name>
        <message>
            <source>New PIN</source>
            <translation>Yeni PIN</translation>
        </message>
        <message>
            <source>The same PIN again</source>
            <translation>Aynı PIN bir daha</translation>
        </message>
        <message>
            <source>Remove the PIN</source>
            <translation>PIN’i kaldır</translation>
        </message>
        <message>
            <source>PIN and locking</source>
            <translation>PIN ve kilit</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Hiçbir zaman</translation>
        </message>
        <message numerus="yes">
            <source>After %n minutes</source>
            <translation>
                <numerusform>%n dakika sonra</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 to %2 digits.</source>
            <translation>En az %1, en çok %2 rakam.</translation>
        </message>
        <message>
            <source>Lock by itself</source>
            <translation>Kendiliğinden kilitlensin</translation>
        </message>
        <message>
            <source>With it %1 unlocks this counter, and takes it over from another clerk. Their sign-in stays on this computer, in its keychain.</source>
            <translation>PIN ile bu kasanın kilidini açar, kasayı başka bir kasiyerden devralırsınız. Hesap: %1. Oturumunuz bu bilgisayarın anahtarlığında kalır.</translation>
        </message>
        <message>
            <source>This computer has no keychain, so the PIN is forgotten when Vezne is closed.</source>
            <translation>Bu bilgisayarda anahtarlık yok; Vezne kapanınca PIN unutulur.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Kaydet</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Vazgeç</translation>
        </message>
        <message>
            <source>A PIN has %1 to %2 digits.</source>
            <translation>PIN en az %1, en çok %2 rakamdan oluşur.</translation>
        </message>
        <message>
            <source>The two are not the same. Type the PIN again.</source>
            <translation>İkisi aynı değil. PIN’i yeniden yazın.</translation>
        </message>
    </context>
    <context>
        <name>views::PinWords</name>
        <message numerus="yes">
            <source>Too many wrong PINs. The next one can be tried in %n seconds.</source>
            <translation>
                <numerusform>Çok fazla yanlış PIN girildi. %n saniye sonra yeniden denenebilir.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Too many wrong PINs. The next one can be tried in %n minutes.</source>
            <translation>
                <numerusform>Çok fazla yanlış PIN girildi. %n dakika sonra yeniden denenebilir.</numerusform>
            </translation>
        </message>
        <message>
            <source>The new PIN could not be set, the old one still counts. Close other programs to free memory, then try again.</source>
            <translation>Yeni PIN belirlenemedi, eskisi geçerli. Bellekte yer açmak için başka programları kapatın, sonra yeniden deneyin.</translation>
        </message>
        <message>
            <source>The PIN could not be set. Close other programs to free memory, then try again.</source>
            <translation>PIN belirlenemedi. Bellekte yer açmak için başka programları kapatın, sonra yeniden deneyin.</translation>
        </message>
        <message>
            <source>The PIN could not be checked, and it was not counted as a try. Close other programs to free memory, then try again.</source>
            <translation>PIN denetlenemedi; bu bir deneme sayılmadı. Bellekte yer açmak için başka programları kapatın, sonra yeniden deneyin.</translation>
        </message>
    </context>
    <context>
        <name>views::PrinterChoice</name>
        <message>
            <source>Printer of this computer</source>
            <translation>Bu bilgisayarın yazıcısı</translation>
        </message>
        <message>
            <source>Print here</source>
            <translation>Bu yazıcıdan yazdır</translation>
        </message>
        <message>
            <source>%1 is not there now.</source>
            <translation>%1 şu anda bulunamıyor.</translation>
        </message>
    </context>
    <context>
        <name>views::ProductCardDelegate</name>
        <message>
            <source>Sold out</source>
            <translation>Tükendi</translation>
        </message>
        <message>
            <source>Price not readable</source>
            <translation>Fiyat okunamıyor</translation>
        </message>
        <message>
            <source>Price at the till</source>
            <translation>Fiyatı kasada</translation>
        </message>
    </context>
    <context>
        <name>views::ProductDetail</name>
        <message>
            <source>The rest is being read…</source>
            <translation>Ayrıntılar yükleniyor…</translation>
        </message>
        <message>
            <source>Previous picture</source>
            <translation>Önceki resim</translation>
        </message>
        <message>
            <source>Next picture</source>
            <translation>Sonraki resim</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Kapat</translation>
        </message>
        <message>
            <source>SKU</source>
            <translation>Stok kodu</translation>
        </message>
        <message>
            <source>Barcode</source>
            <translation>Barkod</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Durum</translation>
        </message>
        <message>
            <source>In stock</source>
            <translation>Stokta</translation>
        </message>
        <message>
            <source>Picture %1 of %2</source>
            <translation>Resim %1 / %2</translation>
        </message>
    </context>
    <context>
        <name>views::ProductView</name>
        <message>
            <source>Puts one into the cart</source>
            <translation>Sepete bir tane ekler</translation>
        </message>
        <message>
            <source>Takes one out of the cart</source>
            <translation>Sepetten bir tane çıkarır</translation>
        </message>
    </context>
    <context>
        <name>views::ProductsPage</name>
        <message>
            <source>Ctrl K</source>
            <translation>Ctrl K</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Ürünler</translation>
        </message>
        <message>
            <source>Search product, code or barcode</source>
            <translation>Ürün, kod veya barkod ara</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>Kartlar</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Satırlar</translation>
        </message>
        <message>
            <source>How products are shown</source>
            <translation>Ürünlerin görünümü</translation>
        </message>
        <message>
            <source>No product matches “%1”.</source>
            <translation>“%1” ile eşleşen ürün yok.</translation>
        </message>
        <message>
            <source>Try fewer letters, or the product’s code.</source>
            <translation>Daha az harfle ya da ürünün koduyla deneyin.</translation>
        </message>
        <message>
            <source>Show all products</source>
            <translation>Tüm ürünleri göster</translation>
        </message>
        <message>
            <source>Load again</source>
            <translation>Yeniden yükle</translation>
        </message>
        <message>
            <source>The products could not be loaded.</source>
            <translation>Ürünler yüklenemedi.</translation>
        </message>
        <message>
            <source>Check the connection, then load them again. The cart is kept.</source>
            <translation>Bağlantıyı kontrol edip yeniden yükleyin. Sepet duruyor.</translation>
        </message>
        <message>
            <source>Loading products: %1 of %2</source>
            <translation>Ürünler yükleniyor: %1 / %2</translation>
        </message>
        <message>
            <source>Products: %1 of %2</source>
            <translation>Ürünler: %1 / %2</translation>
        </message>
        <message>
            <source>Products: %1</source>
            <translation>Ürünler: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n in the cart</source>
            <translation>
                <numerusform>sepette %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Geri</translation>
        </message>
        <message>
            <source>Place the order · %1</source>
            <translation>Siparişi ver · %1</translation>
        </message>
        <message>
            <source>Place the order</source>
            <translation>Siparişi ver</translation>
        </message>
        <message>
            <source>Add a product to place an order.</source>
            <translation>Sipariş vermek için ürün ekleyin.</translation>
        </message>
        <message>
            <source>The store is calculating the total…</source>
            <translation>Mağaza toplamı hesaplıyor…</translation>
        </message>
        <message>
            <source>The store calculated the total</source>
            <translation>Toplamı mağaza hesapladı</translation>
        </message>
        <message>
            <source>This store calculates no total beforehand: the order itself will say its amount</source>
            <translation>Bu mağaza toplamı önceden hesaplamıyor: tutarı siparişin kendisi bildirecek</translation>
        </message>
        <message>
            <source>Nothing matches these filters.</source>
            <translation>Bu filtrelere uyan ürün yok.</translation>
        </message>
        <message>
            <source>This store has no products.</source>
            <translation>Bu mağazada ürün yok.</translation>
        </message>
        <message>
            <source>The order can be placed as it stands in the form. Products are added in the OneEntry panel.</source>
            <translation>Sipariş formdaki hâliyle verilebilir. Ürünler OneEntry panelinden eklenir.</translation>
        </message>
        <message>
            <source>This store sells no products: the order is what stands in the form</source>
            <translation>Bu mağaza ürün satmıyor: sipariş, formda yazandır</translation>
        </message>
        <message>
            <source>The store names no price for %1. Take it out to place the order.</source>
            <translation>Mağaza %1 için fiyat vermiyor. Sipariş için ürünü sepetten çıkarın.</translation>
        </message>
        <message>
            <source>The bonus cannot be used like this.</source>
            <translation>Puan bu şekilde kullanılamaz.</translation>
        </message>
        <message numerus="yes">
            <source>%n cannot be read</source>
            <translation>
                <numerusform>%n ürün okunamıyor</numerusform>
            </translation>
        </message>
        <message>
            <source>The order can be placed as it stands in the form.</source>
            <translation>Sipariş, formda göründüğü hâliyle verilebilir.</translation>
        </message>
        <message>
            <source>Load them again in a moment. The cart is kept.</source>
            <translation>Biraz sonra yeniden yükleyin. Sepet duruyor.</translation>
        </message>
        <message>
            <source>The basket is not complete.</source>
            <translation>Sepet eksik.</translation>
        </message>
        <message>
            <source>The products of the basket are being read…</source>
            <translation>Sepetteki ürünler okunuyor…</translation>
        </message>
    </context>
    <context>
        <name>views::ProjectMenu</name>
        <message>
            <source>An order is being placed. Change the store once it is done.</source>
            <translation>Bir sipariş veriliyor. Bittiğinde mağazayı değiştirin.</translation>
        </message>
        <message>
            <source>Connect another project…</source>
            <translation>Başka bir projeye bağlan…</translation>
        </message>
        <message>
            <source>Forget this project…</source>
            <translation>Bu projeyi unut…</translation>
        </message>
        <message>
            <source>Demo store</source>
            <translation>Demo mağazası</translation>
        </message>
    </context>
    <context>
        <name>views::ReceiptSetup</name>
        <message>
            <source>Remove</source>
            <translation>Kaldır</translation>
        </message>
        <message>
            <source>Receipts of this shop</source>
            <translation>Bu mağazanın fişleri</translation>
        </message>
        <message>
            <source>Under the shop’s name</source>
            <translation>Mağaza adının altında</translation>
        </message>
        <message>
            <source>For example the address and the tax number, a line each.</source>
            <translation>Örneğin adres ve vergi numarası, her biri bir satıra.</translation>
        </message>
        <message>
            <source>At the end</source>
            <translation>Fişin sonunda</translation>
        </message>
        <message>
            <source>For example thanks, and until when things can be brought back.</source>
            <translation>Örneğin teşekkür ve ürünlerin ne zamana kadar geri getirilebileceği.</translation>
        </message>
        <message>
            <source>Choose a picture…</source>
            <translation>Resim seç…</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Kaydet</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Vazgeç</translation>
        </message>
        <message>
            <source>No picture</source>
            <translation>Resim yok</translation>
        </message>
        <message>
            <source>%1 cannot be read</source>
            <translation>%1 okunamıyor</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>Resim seç</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg *.svg *.webp)</source>
            <translation>Resimler (*.png *.jpg *.jpeg *.svg *.webp)</translation>
        </message>
    </context>
    <context>
        <name>views::RecentOrders</name>
        <message>
            <source>Order %1</source>
            <translation>Sipariş %1</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Aç</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>Aç: %1</translation>
        </message>
    </context>
    <context>
        <name>views::RefundPanel</name>
        <message>
            <source>Refunds</source>
            <translation>İadeler</translation>
        </message>
        <message>
            <source>Request a refund…</source>
            <translation>İade iste…</translation>
        </message>
        <message>
            <source>Withdraw the request</source>
            <translation>İsteği geri al</translation>
        </message>
        <message>
            <source>Request the refund</source>
            <translation>İadeyi iste</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Şimdi değil</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Gerekçe</translation>
        </message>
        <message>
            <source>Whoever looks after the store reads it.</source>
            <translation>Mağazayla ilgilenen kişi okur.</translation>
        </message>
        <message>
            <source>No refund has been requested.</source>
            <translation>İade istenmedi.</translation>
        </message>
        <message>
            <source>It is not known yet whether the refund was requested. Vezne reads the order’s refunds; nothing is sent again.</source>
            <translation>İadenin istenip istenmediği henüz bilinmiyor. Vezne siparişin iadelerine bakıyor; hiçbir şey yeniden gönderilmez.</translation>
        </message>
        <message>
            <source>The refund is requested. The store decides about it.</source>
            <translation>İade istendi. Kararı mağaza verir.</translation>
        </message>
        <message>
            <source>%1 (of %2)</source>
            <translation>%1 / %2 adet</translation>
        </message>
        <message>
            <source>Requested</source>
            <translation>İstendi</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Geri alındı</translation>
        </message>
        <message>
            <source>Read them again</source>
            <translation>Yeniden yükle</translation>
        </message>
        <message>
            <source>The refunds of this order could not be read, so none can be requested now.</source>
            <translation>Bu siparişin iadeleri yüklenemedi; bu yüzden şimdi iade istenemez.</translation>
        </message>
        <message>
            <source>The refunds of this order are being read…</source>
            <translation>Bu siparişin iadeleri yükleniyor…</translation>
        </message>
    </context>
    <context>
        <name>views::ResumePanel</name>
        <message>
            <source>You are still signed in</source>
            <translation>Oturumunuz açık</translation>
        </message>
        <message>
            <source>Signing you in</source>
            <translation>Giriş yapılıyor</translation>
        </message>
        <message>
            <source>The store cannot be reached. Your sign-in is kept until it can.</source>
            <translation>Mağazaya ulaşılamıyor. Ulaşılana kadar oturumunuz saklanır.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Yeniden dene</translation>
        </message>
        <message>
            <source>Sign in again</source>
            <translation>Yeniden giriş yap</translation>
        </message>
    </context>
    <context>
        <name>views::ScanDesk</name>
        <message>
            <source>No product has the code %1.</source>
            <translation>%1 kodlu ürün yok.</translation>
        </message>
        <message>
            <source>Added: %1</source>
            <translation>Eklendi: %1</translation>
        </message>
        <message>
            <source>There are no more of it: %1</source>
            <translation>Bundan daha fazla yok: %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>The order is being placed: %1 was not added.</source>
            <translation>Sipariş veriliyor: %1 eklenmedi.</translation>
        </message>
        <message>
            <source>%1 was not added: no order is being filled in. Begin a new order first.</source>
            <translation>%1 eklenmedi: şu anda doldurulan bir sipariş yok. Önce yeni sipariş başlatın.</translation>
        </message>
        <message>
            <source>Several products have the code %1. Look for it and choose one of them.</source>
            <translation>%1 kodu birden çok üründe var. Kodu arayıp ürünü listeden seçin.</translation>
        </message>
    </context>
    <context>
        <name>views::SettingField</name>
        <message>
            <source>On</source>
            <translation>Açık</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Kapalı</translation>
        </message>
        <message>
            <source>Given by %1 at this start.</source>
            <translation>Bu açılışta %1 ile verildi.</translation>
        </message>
        <message>
            <source>Use the default</source>
            <translation>Varsayılanı kullan</translation>
        </message>
        <message>
            <source>Comes with the demo store.</source>
            <translation>Demo mağazasıyla gelir.</translation>
        </message>
        <message>
            <source>Until the demo store is closed.</source>
            <translation>Demo mağazası kapanana kadar.</translation>
        </message>
        <message>
            <source>From the settings file.</source>
            <translation>Ayar dosyasından.</translation>
        </message>
        <message>
            <source>%1 (not there now)</source>
            <translation>%1 (şu anda yok)</translation>
        </message>
    </context>
    <context>
        <name>views::SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Ayarlar</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Proje</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>Siparişler</translation>
        </message>
        <message>
            <source>Where products keep things</source>
            <translation>Ürün bilgilerinin yerleri</translation>
        </message>
        <message>
            <source>Language and money</source>
            <translation>Dil ve para</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Görünüm</translation>
        </message>
        <message>
            <source>Sounds and notifications</source>
            <translation>Sesler ve bildirimler</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Kilit</translation>
        </message>
        <message>
            <source>Several counters</source>
            <translation>Birden çok kasa</translation>
        </message>
        <message>
            <source>Empty: found by itself</source>
            <translation>Boş: kendiliğinden bulunur</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>İçe aktar…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Dışa aktar…</translation>
        </message>
        <message>
            <source>Connect a project…</source>
            <translation>Proje bağla…</translation>
        </message>
        <message>
            <source>Receipts and printers</source>
            <translation>Fişler ve yazıcılar</translation>
        </message>
        <message>
            <source>Receipts of this shop…</source>
            <translation>Bu mağazanın fişleri…</translation>
        </message>
        <message>
            <source>Print a test page…</source>
            <translation>Deneme sayfası yazdır…</translation>
        </message>
        <message>
            <source>Demo store</source>
            <translation>Demo mağazası</translation>
        </message>
        <message>
            <source>No project is connected</source>
            <translation>Bağlı proje yok</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Geri al</translation>
        </message>
        <message>
            <source>Undo: %1</source>
            <translation>Geri al: %1</translation>
        </message>
        <message numerus="yes">
            <source>Undo %n change(s)</source>
            <translation>
                <numerusform>%n değişikliği geri al</numerusform>
            </translation>
        </message>
        <message>
            <source>Kept in %1. Tokens and passwords are in the keychain.</source>
            <translation>Saklandığı yer: %1. Anahtarlar ve parolalar anahtarlıktadır.</translation>
        </message>
        <message>
            <source>This file holds no settings of Vezne. Choose one that was exported here.</source>
            <translation>Bu dosyada Vezne ayarı yok. Buradan dışa aktarılmış bir dosya seçin.</translation>
        </message>
        <message numerus="yes">
            <source>%n setting(s) taken over.</source>
            <translation>
                <numerusform>%n ayar alındı.</numerusform>
            </translation>
        </message>
        <message>
            <source>Left out, since they do not fit here: %1</source>
            <translation>Buraya uymadığı için alınmayanlar: %1</translation>
        </message>
        <message>
            <source>Export the settings</source>
            <translation>Ayarları dışa aktar</translation>
        </message>
        <message>
            <source>The settings are in %1.</source>
            <translation>Ayarlar kaydedildi: %1.</translation>
        </message>
        <message>
            <source>The settings could not be written to %1. Choose another folder.</source>
            <translation>Ayarlar şuraya yazılamadı: %1. Başka bir klasör seçin.</translation>
        </message>
        <message>
            <source>Import settings</source>
            <translation>Ayarları içe aktar</translation>
        </message>
        <message>
            <source>Settings (*.json)</source>
            <translation>Ayarlar (*.json)</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Geri</translation>
        </message>
        <message numerus="yes">
            <source>%n project(s) added. Their app tokens are asked for when they are opened.</source>
            <translation>
                <numerusform>%n proje eklendi. Uygulama anahtarları, projeler açılırken sorulur.</numerusform>
            </translation>
        </message>
        <message>
            <source>The address, the app token and the markers of the sign-in are changed there: they are checked together.</source>
            <translation>Adres, uygulama anahtarı ve girişle ilgili adlar orada değiştirilir: birlikte denetlenirler.</translation>
        </message>
        <message>
            <source>Given at this start: %1</source>
            <translation>Bu açılışta verilenler: %1</translation>
        </message>
        <message>
            <source>No printer was found on this computer.</source>
            <translation>Bu bilgisayarda yazıcı bulunamadı.</translation>
        </message>
        <message numerus="yes">
            <source>%n printer(s) found on this computer.</source>
            <translation>
                <numerusform>Bu bilgisayarda %n yazıcı bulundu.</numerusform>
            </translation>
        </message>
        <message>
            <source>Look for printers</source>
            <translation>Yazıcıları ara</translation>
        </message>
    </context>
    <context>
        <name>views::ShelfPage</name>
        <message>
            <source>Parked baskets</source>
            <translation>Bekleyen sepetler</translation>
        </message>
        <message>
            <source>No basket is parked.</source>
            <translation>Bekleyen sepet yok.</translation>
        </message>
        <message>
            <source>F2 on the order form or on the products puts a basket aside, with all that is typed, for another customer.</source>
            <translation>Sipariş formunda ya da ürünlerde F2, sepeti yazılanlarla birlikte bekletir; sıradaki müşteriye geçebilirsiniz.</translation>
        </message>
        <message>
            <source>Baskets of the other counters are not shown. %1</source>
            <translation>Diğer kasaların sepetleri gösterilmiyor. %1</translation>
        </message>
        <message>
            <source>“%1” has been removed.</source>
            <translation>“%1” silindi.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Geri</translation>
        </message>
    </context>
    <context>
        <name>views::SignInPage</name>
        <message>
            <source>Sign in</source>
            <translation>Giriş yap</translation>
        </message>
        <message>
            <source>Keep me signed in on this computer</source>
            <translation>Bu bilgisayarda oturumum açık kalsın</translation>
        </message>
        <message>
            <source>This computer has no keychain, so you will be signed out when Vezne is closed.</source>
            <translation>Bu bilgisayarda anahtarlık yok; Vezne kapanınca oturumunuz da kapanır.</translation>
        </message>
        <message>
            <source>Which store do you take orders for?</source>
            <translation>Hangi mağaza için sipariş alıyorsunuz?</translation>
        </message>
        <message>
            <source>Connect a OneEntry project with its address and app token, or look around in the demo store: it runs on this computer and needs no account.</source>
            <translation>Bir OneEntry projesine adresi ve uygulama anahtarıyla bağlanın ya da demo mağazasına göz atın: bu bilgisayarda çalışır, hesap gerekmez.</translation>
        </message>
        <message>
            <source>Connect a project…</source>
            <translation>Proje bağla…</translation>
        </message>
        <message>
            <source>Try the demo store</source>
            <translation>Demo mağazasını dene</translation>
        </message>
        <message>
            <source>Provider: %1</source>
            <translation>Sağlayıcı: %1</translation>
        </message>
        <message>
            <source>Order as a guest</source>
            <translation>Misafir olarak sipariş ver</translation>
        </message>
        <message>
            <source>Create an account</source>
            <translation>Hesap oluştur</translation>
        </message>
        <message>
            <source>Back to sign-in</source>
            <translation>Girişe dön</translation>
        </message>
        <message>
            <source>No store is connected yet.</source>
            <translation>Henüz bir mağazaya bağlanılmadı.</translation>
        </message>
        <message>
            <source>Leave the kiosk with Ctrl+Shift+Q, start Vezne without --kiosk and connect a store.</source>
            <translation>Ctrl+Shift+Q ile kiosktan çıkın, Vezne’yi --kiosk olmadan başlatıp bir mağazaya bağlanın.</translation>
        </message>
    </context>
    <context>
        <name>views::SignUpPanel</name>
        <message>
            <source>New account</source>
            <translation>Yeni hesap</translation>
        </message>
        <message>
            <source>The store sends you a code then; with it you are signed in.</source>
            <translation>Ardından mağaza size bir kod gönderir; bu kodla girişiniz yapılır.</translation>
        </message>
        <message>
            <source>Create the account</source>
            <translation>Hesabı oluştur</translation>
        </message>
    </context>
    <context>
        <name>views::SlotEditor</name>
        <message>
            <source>%1: day</source>
            <translation>%1: gün</translation>
        </message>
        <message>
            <source>%1–%2</source>
            <translation>%1–%2</translation>
        </message>
        <message>
            <source>This day is over.</source>
            <translation>Bu gün geçti.</translation>
        </message>
        <message>
            <source>The store offers no times on this day.</source>
            <translation>Mağaza bu gün için saat sunmuyor.</translation>
        </message>
        <message>
            <source>All times of today have begun.</source>
            <translation>Bugünün bütün saatleri başladı.</translation>
        </message>
        <message>
            <source>This time has begun.</source>
            <translation>Bu saat başladı.</translation>
        </message>
        <message>
            <source>The store offers no times at the moment. Ask its owner to open some in the OneEntry panel.</source>
            <translation>Mağazada şu anda uygun saat yok. Mağaza sahibinden OneEntry panelinde saat açmasını isteyin.</translation>
        </message>
    </context>
    <context>
        <name>views::StoreButton</name>
        <message>
            <source>Store: %1</source>
            <translation>Mağaza: %1</translation>
        </message>
        <message>
            <source>Opens the list of stores.</source>
            <translation>Mağaza listesini açar.</translation>
        </message>
        <message>
            <source>Choose a store</source>
            <translation>Mağaza seçin</translation>
        </message>
    </context>
    <context>
        <name>views::StorePanel</name>
        <message>
            <source>Demo store</source>
            <translation>Demo mağazası</translation>
        </message>
        <message>
            <source>Take orders, follow their payments and print receipts.</source>
            <translation>Sipariş alın, ödemeleri izleyin, fiş yazdırın.</translation>
        </message>
        <message>
            <source>Order here by yourself, and pay with your phone or at the counter.</source>
            <translation>Siparişinizi buradan kendiniz verin; telefonunuzla ya da kasada ödeyin.</translation>
        </message>
    </context>
    <context>
        <name>views::SupportPreview</name>
        <message>
            <source>Support bundle</source>
            <translation>Destek dosyası</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapor</translation>
        </message>
        <message>
            <source>This is everything that is in it. It holds no token, no password, and nothing of customers; who is signed in is a mark only. Read it before you hand it on.</source>
            <translation>İçindekilerin hepsi budur. Anahtar, parola ya da müşterilere ait bir şey içermez; giriş yapan kişi yalnızca bir işaretle geçer. Başkasına vermeden önce okuyun.</translation>
        </message>
        <message>
            <source>Save as a file…</source>
            <translation>Dosya olarak kaydet…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopyala</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Kapat</translation>
        </message>
        <message>
            <source>The report has been copied.</source>
            <translation>Rapor kopyalandı.</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>Metin (*.txt)</translation>
        </message>
        <message>
            <source>The bundle is written: %1</source>
            <translation>Destek dosyası yazıldı: %1</translation>
        </message>
        <message>
            <source>It could not be written: %1</source>
            <translation>Yazılamadı: %1</translation>
        </message>
    </context>
    <context>
        <name>views::SupportWords</name>
        <message>
            <source>Vezne</source>
            <translation>Vezne</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Denetimler</translation>
        </message>
        <message>
            <source>Settings, without secrets</source>
            <translation>Ayarlar, gizli olanlar dışında</translation>
        </message>
        <message>
            <source>What went wrong since the start</source>
            <translation>Başlangıçtan beri ters gidenler</translation>
        </message>
        <message>
            <source>The journal: states, and attempts that are not over</source>
            <translation>Günlük: durumlar ve bitmemiş denemeler</translation>
        </message>
        <message>
            <source>The last calls to the store</source>
            <translation>Mağazaya yapılan son çağrılar</translation>
        </message>
    </context>
    <context>
        <name>views::TestPaper</name>
        <message>
            <source>Test page: this is no receipt.</source>
            <translation>Deneme sayfası: fiş değildir.</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Toplam</translation>
        </message>
    </context>
    <context>
        <name>views::TotalsBox</name>
        <message>
            <source>Subtotal by list price</source>
            <translation>Liste fiyatıyla ara toplam</translation>
        </message>
        <message>
            <source>Amount due</source>
            <translation>Ödenecek</translation>
        </message>
        <message>
            <source>Amount due, being calculated</source>
            <translation>Ödenecek tutar hesaplanıyor</translation>
        </message>
        <message>
            <source>Subtotal</source>
            <translation>Ara toplam</translation>
        </message>
        <message>
            <source>Discount with %1</source>
            <translation>İndirim: %1</translation>
        </message>
        <message>
            <source>Discount</source>
            <translation>İndirim</translation>
        </message>
        <message>
            <source>Bonus</source>
            <translation>Puan</translation>
        </message>
        <message>
            <source>The store wrote %1; shown rounded.</source>
            <translation>Mağazanın yazdığı tutar: %1; yuvarlanarak gösteriliyor.</translation>
        </message>
        <message>
            <source>Amount due by list price</source>
            <translation>Liste fiyatıyla ödenecek tutar</translation>
        </message>
        <message>
            <source>Other, not itemised by the store</source>
            <translation>Diğer (mağaza açıklamamış)</translation>
        </message>
    </context>
    <context>
        <name>views::Tour</name>
        <message>
            <source>This is the demo store: sign in with what is filled in, nothing here is real and nothing leaves this computer.</source>
            <translation>Bu, demo mağazası: dolu gelen bilgilerle giriş yapın; buradaki hiçbir şey gerçek değil ve bu bilgisayardan dışarı hiçbir şey çıkmaz.</translation>
        </message>
        <message>
            <source>Fill in the order, pick products with the mouse, the keyboard or a scanner, and place it with Ctrl+Enter.</source>
            <translation>Siparişi doldurun, ürünleri fareyle, klavyeyle ya da okuyucuyla seçin ve Ctrl+Enter ile siparişi verin.</translation>
        </message>
        <message>
            <source>The payment page shows a link and a code; open the link and pay there, and Vezne tells you when the money has come.</source>
            <translation>Ödeme sayfasında bir bağlantı ve bir karekod var; bağlantıyı açıp orada ödeyin, para gelince Vezne söyler.</translation>
        </message>
        <message>
            <source>F1 explains every key and every error, F2 parks a basket, and F3 shows the orders that have been placed.</source>
            <translation>F1 her tuşu ve her hatayı açıklar, F2 sepeti bekletir, F3 verilmiş siparişleri gösterir.</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>İleri</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Tamam</translation>
        </message>
        <message>
            <source>%1 of %2: %3</source>
            <translation>%1 / %2: %3</translation>
        </message>
    </context>
    <context>
        <name>views::UnfinishedBanner</name>
        <message>
            <source>Continue</source>
            <translation>Devam et</translation>
        </message>
        <message>
            <source>Order %1 is not paid yet: %2</source>
            <translation>%1 numaralı sipariş henüz ödenmedi: %2</translation>
        </message>
        <message>
            <source>It is not known yet whether an order was placed: %1</source>
            <translation>Bir siparişin verilip verilmediği henüz bilinmiyor: %1</translation>
        </message>
    </context>
    <context>
        <name>views::WindowMenu</name>
        <message>
            <source>Connect a project…</source>
            <translation>Proje bağla…</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Çıkış yap</translation>
        </message>
        <message>
            <source>Language of the store</source>
            <translation>Mağazanın dili</translation>
        </message>
        <message>
            <source>Parked baskets</source>
            <translation>Bekleyen sepetler</translation>
        </message>
        <message>
            <source>Open payments</source>
            <translation>Açık ödemeler</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>Siparişler</translation>
        </message>
        <message>
            <source>Customer’s view</source>
            <translation>Müşteri ekranı</translation>
        </message>
        <message>
            <source>Help and keys</source>
            <translation>Yardım ve tuşlar</translation>
        </message>
        <message>
            <source>Diagnosis…</source>
            <translation>Tanılama…</translation>
        </message>
        <message>
            <source>About Vezne</source>
            <translation>Vezne hakkında</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>Ayarlar…</translation>
        </message>
        <message>
            <source>Lock (Ctrl+Alt+L)</source>
            <translation>Kilitle (Ctrl+Alt+L)</translation>
        </message>
        <message>
            <source>PIN and locking…</source>
            <translation>PIN ve kilit…</translation>
        </message>
        <message>
            <source>Devices of the account…</source>
            <translation>Hesabın cihazları…</translation>
        </message>
        <message>
            <source>Erase personal data…</source>
            <translation>Kişisel verileri sil…</translation>
        </message>
    </context>
</TS>
