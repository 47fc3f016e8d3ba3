<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
    <context>
        <name>FieldText</name>
        <message numerus="yes">
            <source>Not in the store yet: %n file(s). Wait, try again, or remove them.</source>
            <translation>
                <numerusform>Not in the store yet: %n file. Wait, try again, or remove it.</numerusform>
                <numerusform>Not in the store yet: %n files. Wait, try again, or remove them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>At most %n digit(s) after the point.</source>
            <translation>
                <numerusform>At most %n digit after the point.</numerusform>
                <numerusform>At most %n digits after the point.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VezneCli</name>
        <message numerus="yes">
            <source>%n row(s) of the store's list cannot be read and are left out.</source>
            <translation>
                <numerusform>%n row of the store's list cannot be read and is left out.</numerusform>
                <numerusform>%n rows of the store's list cannot be read and are left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n price(s) cannot be read and are left out, and the store names no currency. Set it in the project's settings in the window, then capture again.</source>
            <translation>
                <numerusform>%n price cannot be read and is left out, and the store names no currency. Set it in the project's settings in the window, then capture again.</numerusform>
                <numerusform>%n prices cannot be read and are left out, and the store names no currency. Set it in the project's settings in the window, then capture again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n price(s) cannot be read and are left out.</source>
            <translation>
                <numerusform>%n price cannot be read and is left out.</numerusform>
                <numerusform>%n prices cannot be read and are left out.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>text::DayTotals</name>
        <message numerus="yes">
            <source>Paid, %n order(s)</source>
            <translation>
                <numerusform>Paid, %n order</numerusform>
                <numerusform>Paid, %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not paid, %n order(s)</source>
            <translation>
                <numerusform>Not paid, %n order</numerusform>
                <numerusform>Not paid, %n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) canceled, not counted</source>
            <translation>
                <numerusform>%n order canceled, not counted</numerusform>
                <numerusform>%n orders canceled, not counted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) without a readable total, not counted</source>
            <translation>
                <numerusform>%n order without a readable total, not counted</numerusform>
                <numerusform>%n orders without a readable total, not counted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refund(s) without an amount yet</source>
            <translation>
                <numerusform>%n refund without an amount yet</numerusform>
                <numerusform>%n refunds without an amount yet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::BasketRow</name>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n product</numerusform>
                <numerusform>%n products</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::CartPanel</name>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n product</numerusform>
                <numerusform>%n products</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::CodePanel</name>
        <message numerus="yes">
            <source>That is not the code. It can be tried %n more time(s).</source>
            <translation>
                <numerusform>That is not the code. It can be tried once more.</numerusform>
                <numerusform>That is not the code. It can be tried %n more times.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::DetailsPage</name>
        <message numerus="yes">
            <source>%n field(s) need attention</source>
            <translation>
                <numerusform>%n field needs attention</numerusform>
                <numerusform>%n fields need attention</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) filled in; Ctrl+Z takes it back.</source>
            <translation>
                <numerusform>%n field filled in; Ctrl+Z takes it back.</numerusform>
                <numerusform>%n fields filled in; Ctrl+Z takes it back.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::DiagnosisPage</name>
        <message numerus="yes">
            <source>%n check(s) not in order.</source>
            <translation>
                <numerusform>%n check is not in order.</numerusform>
                <numerusform>%n checks are not in order.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Orders can be placed; %n note(s).</source>
            <translation>
                <numerusform>Orders can be placed; %n note.</numerusform>
                <numerusform>Orders can be placed; %n notes.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::EraseDialog</name>
        <message numerus="yes">
            <source>%n payment(s) are still open. Vezne does not follow them any more: look them up in the OneEntry panel.</source>
            <translation>
                <numerusform>%n payment is still open. Vezne does not follow it any more: look it up in the OneEntry panel.</numerusform>
                <numerusform>%n payments are still open. Vezne does not follow them any more: look them up in the OneEntry panel.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::FileEditor</name>
        <message numerus="yes">
            <source>One file fits here: %n more left out.</source>
            <translation>
                <numerusform>One file fits here: %n more is left out.</numerusform>
                <numerusform>One file fits here: %n more are left out.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::ForgetDialog</name>
        <message numerus="yes">
            <source>%n payment(s) are still open. They are followed again once the project is connected again.</source>
            <translation>
                <numerusform>%n payment is still open. It is followed again once the project is connected again.</numerusform>
                <numerusform>%n payments are still open. They are followed again once the project is connected again.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::Header</name>
        <message numerus="yes">
            <source>%n payment(s) waiting</source>
            <translation>
                <numerusform>%n payment waiting</numerusform>
                <numerusform>%n payments waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n parked</source>
            <translation>
                <numerusform>%n parked</numerusform>
                <numerusform>%n parked</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::HelpSheet</name>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::KioskScreen</name>
        <message numerus="yes">
            <source>Everything entered here will be erased in %n seconds. Press any key or the screen to go on.</source>
            <translation>
                <numerusform>Everything entered here will be erased in %n second. Press any key or the screen to go on.</numerusform>
                <numerusform>Everything entered here will be erased in %n seconds. Press any key or the screen to go on.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::OrdersPage</name>
        <message numerus="yes">
            <source>%n order(s)</source>
            <translation>
                <numerusform>%n order</numerusform>
                <numerusform>%n orders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cannot be read</source>
            <translation>
                <numerusform>%n cannot be read</numerusform>
                <numerusform>%n cannot be read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) written: %1</source>
            <translation>
                <numerusform>%n order written: %1</numerusform>
                <numerusform>%n orders written: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::PaymentPage</name>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n product</numerusform>
                <numerusform>%n products</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The store’s answer was lost, and the store has %n order(s) with the same content. Another counter may have placed one. Compare time and amount, and say whose it is; nothing is sent until then.</source>
            <translation>
                <numerusform>The store’s answer was lost, and the store has %n order with the same content. Another counter may have placed it. Compare time and amount, and say whose it is; nothing is sent until then.</numerusform>
                <numerusform>The store’s answer was lost, and the store has %n orders with the same content. Another counter may have placed one. Compare time and amount, and say whose it is; nothing is sent until then.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::PinSetup</name>
        <message numerus="yes">
            <source>After %n minutes</source>
            <translation>
                <numerusform>After %n minute</numerusform>
                <numerusform>After %n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::PinWords</name>
        <message numerus="yes">
            <source>Too many wrong PINs. The next one can be tried in %n seconds.</source>
            <translation>
                <numerusform>Too many wrong PINs. The next one can be tried in %n second.</numerusform>
                <numerusform>Too many wrong PINs. The next one can be tried in %n seconds.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Too many wrong PINs. The next one can be tried in %n minutes.</source>
            <translation>
                <numerusform>Too many wrong PINs. The next one can be tried in %n minute.</numerusform>
                <numerusform>Too many wrong PINs. The next one can be tried in %n minutes.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::ProductsPage</name>
        <message numerus="yes">
            <source>%n in the cart</source>
            <translation>
                <numerusform>%n in the cart</numerusform>
                <numerusform>%n in the cart</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cannot be read</source>
            <translation>
                <numerusform>%n cannot be read</numerusform>
                <numerusform>%n cannot be read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>views::SettingsPage</name>
        <message numerus="yes">
            <source>Undo %n change(s)</source>
            <translation>
                <numerusform>Undo %n change</numerusform>
                <numerusform>Undo %n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n setting(s) taken over.</source>
            <translation>
                <numerusform>%n setting taken over.</numerusform>
                <numerusform>%n settings taken over.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n project(s) added. Their app tokens are asked for when they are opened.</source>
            <translation>
                <numerusform>%n project added. Its app token is asked for when it is opened.</numerusform>
                <numerusform>%n projects added. Their app tokens are asked for when they are opened.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n printer(s) found on this computer.</source>
            <translation>
                <numerusform>%n printer found on this computer.</numerusform>
                <numerusform>%n printers found on this computer.</numerusform>
            </translation>
        </message>
    </context>
</TS>
