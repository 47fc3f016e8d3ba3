// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

class QWidget;

namespace gallery {

/// Picks one of two languages; the gallery's sample texts stand beside each other in the source.
class Words
{
public:
    explicit Words(bool turkish) : m_turkish(turkish) { }
    [[nodiscard]] bool isTurkish() const { return m_turkish; }
    [[nodiscard]] QString operator()(const char16_t *english, const char16_t *turkish) const
    {
        return QString::fromUtf16(m_turkish ? turkish : english);
    }

private:
    bool m_turkish;
};

/// The pieces' own words in Turkish or English, when the program has the translations.
void useLanguage(bool turkish);

/// One picture of the gallery.
struct Sheet
{
    QString id;
    QWidget *(*make)(const Words &words);
    int width; ///< px at 100 %
    int height; ///< px at 100 %; 0: as high as its content
};

[[nodiscard]] QWidget *paymentSheet(const Words &words);
[[nodiscard]] QWidget *messagesSheet(const Words &words);
[[nodiscard]] QWidget *statesSheet(const Words &words);
[[nodiscard]] QWidget *chromeSheet(const Words &words);

/// Pieces in every state.
[[nodiscard]] std::vector<Sheet> pieceSheets();
/// Whole windows put together from pieces, for a look at them beside the mock-ups.
[[nodiscard]] std::vector<Sheet> pageSheets();

} // namespace gallery
