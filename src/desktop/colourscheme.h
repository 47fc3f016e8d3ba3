// SPDX-License-Identifier: MIT
#pragma once
#include <QObject>

class QDBusVariant;

namespace desktop {

/// The colours that the person has chosen for the desktop (org.freedesktop.portal.Settings), also while the program runs. Where nobody
/// tells, Unknown.
class ColourScheme final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColourScheme)
public:
    enum class Wish { Unknown, Light, Dark, HighContrast };

    explicit ColourScheme(QObject *parent = nullptr) : QObject(parent) { }

    /// Asks and listens from now on; does not wait.
    void watch();
    [[nodiscard]] Wish wish() const;

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &key);
    void take(const QString &key, uint value);

    uint m_scheme = 0; ///< 1 dark, 2 light.
    uint m_contrast = 0; ///< 1 high.
};

} // namespace desktop
