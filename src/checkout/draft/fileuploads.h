// SPDX-License-Identifier: MIT
#pragma once
#include "checkout/draft/draftstate.h"
#include "core/filefield.h"

#include <map>
#include <memory>

namespace session {
class Connection;
}

namespace checkout {

/// Brings the files of an order form into the store, one request a file. What stands in a field decides: a file that is taken out of it
/// is not uploaded any more.
class FileUploads : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileUploads)
public:
    explicit FileUploads(QObject *parent = nullptr);
    ~FileUploads() override;

    /// Null: everything ends. Not owned.
    void setConnection(session::Connection *connection);
    /// The files of a field are these now.
    void follow(const core::FormSchema &form, const core::FormField &field, const QString &raw);
    void clear();
    /// By FileEntry::id, of files that are on their way or did not arrive.
    [[nodiscard]] const QHash<QString, UploadState> &states() const { return m_states; }

Q_SIGNALS:
    void changed();
    void uploaded(const QString &marker, const QString &fileId, const core::FileRecord &record);

private:
    struct Running;
    void start(const core::FormSchema &form, const QString &marker, const core::FileEntry &file);
    void end(const QString &fileId);

    session::Connection *m_connection = nullptr;
    std::map<QString, std::unique_ptr<Running>> m_running; ///< By FileEntry::id.
    QHash<QString, UploadState> m_states;
    QHash<QString, QString> m_markers; ///< Field of each file in m_states.
};

} // namespace checkout
