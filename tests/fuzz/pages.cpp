// SPDX-License-Identifier: MIT
// A form as a store may make it, on the page: shown, filled in by somebody who knows its schema alone, painted, and read.
#include "api/codecs.h"
#include "fuzz/fuzzkit.h"
#include "support/formfiller.h"
#include "views/fields/fieldeditor.h"
#include "views/fields/formview.h"

using namespace Qt::Literals::StringLiterals;

static constexpr qsizetype mostFields = 40; // A larger form finds nothing that this one does not, in more time.

static void fillIn(const core::FormSchema &form, const core::Locale &locale)
{
    tests::FormFiller filler(quint32(form.fields.size()), locale);
    core::FormAnswers answers;
    answers.readAs(form, locale);
    for (const core::FormField &field : form.fields) {
        if (const QString raw = core::isEnterable(field) ? filler.rawFor(field) : QString(); !raw.isEmpty()) {
            answers.setRaw(field, raw, locale);
        }
    }
    views::FormView page;
    page.setForm(form, locale, u"TRY"_s);
    page.setAnswers(answers);
    const auto data = answers.formData(form, QDateTime::currentDateTimeUtc(), locale);
    if (!data) {
        page.setProblems(data.error());
        page.focusFirstProblem();
    } else {
        core::OrderDraft order;
        order.formData = *data;
        fuzz::require(!api::encodeOrder(order).isEmpty(), "what can be read can be sent");
    }
    page.resize(900, 700);
    (void)page.grab();
}

VEZNE_FUZZ(formpage)
{
    const auto form = api::decodeForm(bytes, u"tr_TR"_s);
    if (!form || form->fields.size() > mostFields) {
        return;
    }
    core::Locale locale;
    locale.shopZone = QTimeZone("Europe/Istanbul");
    for (const auto language : { core::Locale::Language::Turkish, core::Locale::Language::English }) {
        locale.language = language;
        fillIn(*form, locale);
    }
}
