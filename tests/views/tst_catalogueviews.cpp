// SPDX-License-Identifier: MIT
// What stands beside the list of products: all of one, the filters; and a field that takes files.
#include "core/filefield.h"
#include "kit/theme/theme.h"
#include "kit/widgets/choicecard.h"
#include "kit/widgets/field.h"
#include "kit/widgets/plainlabel.h"
#include "kit/widgets/stepper.h"
#include "kit/widgets/textfield.h"
#include "views/delegates/picturecache.h"
#include "views/fields/fileeditor.h"
#include "views/pages/filterpopup.h"
#include "views/pages/productdetail.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

bool shows(const QWidget &page, const QString &words)
{
    const auto labels = page.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) { return label->text().contains(words); });
}

core::ProductDetail coffee()
{
    core::ProductDetail detail;
    detail.product.id = 7;
    detail.product.title = u"Filtre <kahve> & co."_s;
    detail.product.sku = u"KHV-250"_s;
    detail.product.price = core::Money{ 18990, u"TRY"_s };
    detail.product.stock = 12;
    detail.product.description = u"Orta kavrum, filtreye uygun çekilmiş; kakao ve fındık tadında."_s;
    detail.pictures = { u"/1.png"_s, u"/2.png"_s };
    detail.attributes = { { u"origin"_s, u"Menşe"_s, u"Etiyopya, Sidamo"_s }, { u"roast"_s, {}, u"orta"_s } };
    return detail;
}

} // namespace

class CatalogueViewsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void allOfAProduct();
    void filtersCountAtOnce();
    void filesAreTakenOneByOne();
    void picturesArePasted();
    void filesAreDragged();

private:
    /// For the eye: VEZNE_SHOTS names a folder.
    static void keepPicture(QWidget &widget, const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("VEZNE_SHOTS"); !folder.isEmpty()) {
            QCoreApplication::processEvents();
            widget.grab().save(folder + u'/' + name + u".png"_s);
        }
    }

    kit::Theme m_theme;
};

void CatalogueViewsTest::allOfAProduct()
{
    views::PictureCache pictures;
    core::Product known = coffee().product;
    known.description.clear();
    views::ProductDetail dialog(known, pictures, u"tr"_s);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(shows(dialog, u"Filtre <kahve> & co."_s) && shows(dialog, u"189,90"_s) && !shows(dialog, u"Sidamo"_s));
    dialog.take(coffee());
    QCOMPARE(dialog.focusWidget(), dialog.findChild<QWidget *>(u"closeDetailButton"_s)); // No caret in what cannot be written.
    dialog.setQuantity(2);
    QVERIFY(shows(dialog, u"Sidamo"_s) && shows(dialog, u"Menşe"_s) && shows(dialog, u"roast"_s)); // Without a title its marker.
    QSignalSpy wanted(&dialog, &views::ProductDetail::quantityWanted);
    auto *stepper = dialog.findChild<kit::Stepper *>();
    QVERIFY(stepper);
    QTest::keyClick(stepper, Qt::Key_Plus);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().at(1).toInt(), 3);
    dialog.resize(dialog.sizeHint());
    keepPicture(dialog, u"product-detail"_s);
}

void CatalogueViewsTest::filtersCountAtOnce()
{
    views::FilterPopup popup;
    models::CatalogueCounts counts;
    counts.all = 24;
    counts.available = 21;
    counts.lowestPrice = 4500;
    counts.highestPrice = 141760;
    popup.render({}, counts, u"TRY"_s, core::Locale().languageCode());
    QSignalSpy wanted(&popup, &views::FilterPopup::filterWanted);
    popup.findChild<kit::ChoiceCard *>(u"availableFilter"_s)->click();
    QCOMPARE(wanted.count(), 1);
    QVERIFY(wanted.last().first().value<models::CatalogueFilter>().isAvailableOnly);
    auto *from = popup.findChild<kit::TextField *>(u"priceFromEdit"_s);
    from->setText(u"1.250,50"_s);
    QCOMPARE(wanted.last().first().value<models::CatalogueFilter>().priceFrom, std::optional<qint64>(125050));
    const auto told = wanted.count();
    from->setText(u"abc"_s);
    QCOMPARE(wanted.count(), told); // No price: nothing is filtered by it, and the field says so.
    const auto fields = popup.findChildren<kit::Field *>();
    QVERIFY(std::any_of(fields.begin(), fields.end(), [](const kit::Field *field) { return field->hasError(); }));
    from->setText(u"50"_s);
    popup.resize(340, popup.sizeHint().height());
    keepPicture(popup, u"filters"_s);
}

void CatalogueViewsTest::filesAreTakenOneByOne()
{
    const QTemporaryDir folder;
    QImage picture(60, 40, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    QVERIFY(picture.save(folder.filePath(u"a.png"_s)) && picture.save(folder.filePath(u"b.png"_s)));
    core::FormField field;
    field.marker = u"photo"_s;
    field.title = u"Fotoğraf"_s;
    field.type = core::FieldType::Image;
    field.rules.fileExtensions = QStringList{ u"png"_s };
    field.rules.maxImageWidth = 50;
    QWidget page;
    auto *editor = new views::FileEditor(field, {}, &page);
    QSignalSpy edited(editor, &views::FieldEditor::edited);
    editor->addFiles({ folder.filePath(u"a.png"_s), folder.filePath(u"b.png"_s) });
    QList<core::FileEntry> files = core::filesIn(editor->raw());
    QCOMPARE(files.size(), 1); // An image field takes one, and says so.
    const auto leftOut = [editor] {
        const QList<kit::PlainLabel *> labels = editor->widget()->findChildren<kit::PlainLabel *>();
        return std::any_of(
            labels.begin(), labels.end(), [](const kit::PlainLabel *l) { return !l->isHidden() && l->text().contains("1 more"_L1); });
    };
    QVERIFY(leftOut());
    editor->addFiles({ folder.filePath(u"b.png"_s) });
    QVERIFY(!leftOut());
    editor->addFiles({ folder.filePath(u"a.png"_s), folder.filePath(u"b.png"_s) });
    files = core::filesIn(editor->raw());
    QCOMPARE(files.first().width, 60);
    const core::FieldAnswer tooWide = core::readAnswer(field, editor->raw(), {});
    QCOMPARE(std::get<core::FieldProblem>(tooWide.reading).kind, core::FieldProblem::Kind::PictureTooLarge);
    field.rules.maxImageWidth.reset();
    QCOMPARE(std::get<core::Pending>(core::readAnswer(field, editor->raw(), {}).reading).files, 1);
    files.first().path.clear();
    files.first().record = { u"files/a.png"_s, u"http://127.0.0.1/a.png"_s, {}, 10 };
    editor->setRaw(core::rawOf(files));
    QCOMPARE(editor->raw(), core::rawOf(files));
    QVERIFY(std::holds_alternative<core::FormValue>(core::readAnswer(field, editor->raw(), {}).reading));
    page.show();
    editor->widget()->resize(480, 120);
    keepPicture(page, u"file-field"_s);
}

void CatalogueViewsTest::picturesArePasted()
{
    core::FormField field;
    field.marker = u"photos"_s;
    field.type = core::FieldType::GroupOfImages;
    QWidget page;
    auto *editor = new views::FileEditor(field, {}, &page);
    QImage picture(30, 20, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QApplication::clipboard()->setImage(picture);
    QTest::keyClick(editor->focusTarget(), Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(editor->focusTarget(), Qt::Key_V, Qt::ControlModifier);
    const QList<core::FileEntry> files = core::filesIn(editor->raw());
    QCOMPARE(files.size(), 2);
    QVERIFY(files.at(0).path != files.at(1).path && QFile::exists(files.at(1).path));
    editor->setRaw(core::rawOf({ files.at(1) })); // The first one is taken out again: the next one does not take the place of the second.
    QTest::keyClick(editor->focusTarget(), Qt::Key_V, Qt::ControlModifier);
    const QList<core::FileEntry> after = core::filesIn(editor->raw());
    QCOMPARE(after.size(), 2);
    QVERIFY(after.at(0).path == files.at(1).path && after.at(1).path != after.at(0).path);
    // A field of files takes a copied picture as well, unless the store wants other kinds.
    field.type = core::FieldType::File;
    for (const QStringList &kinds :
        { QStringList(), QStringList{ u"pdf"_s, u"png"_s }, QStringList{ u".PNG"_s }, QStringList{ u"pdf"_s } }) {
        field.rules.fileExtensions = kinds;
        auto *file = new views::FileEditor(field, {}, &page);
        QTest::keyClick(file->focusTarget(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(core::filesIn(file->raw()).size(), kinds == QStringList{ u"pdf"_s } ? 0 : 1);
    }
}

void CatalogueViewsTest::filesAreDragged()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"dilekçe.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("%PDF-") == 5);
    file.close();
    core::FormField field;
    field.marker = u"letter"_s;
    field.type = core::FieldType::File;
    QWidget page;
    auto *editor = new views::FileEditor(field, {}, &page);
    QMimeData mime;
    mime.setUrls({ QUrl::fromLocalFile(file.fileName()), QUrl(u"https://example.com/a.pdf"_s) });
    QDragEnterEvent enter({ 5, 5 }, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(editor->widget(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({ 5, 5 }, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(editor->widget(), &drop);
    QVERIFY(drop.isAccepted());
    const QList<core::FileEntry> files = core::filesIn(editor->raw());
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.first().name, u"dilekçe.pdf"_s);
    QMimeData words;
    words.setText(u"no file"_s);
    QDragEnterEvent other({ 5, 5 }, Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(editor->widget(), &other);
    QVERIFY(!other.isAccepted());
}

QTEST_MAIN(CatalogueViewsTest)
#include "tst_catalogueviews.moc"
