// SPDX-License-Identifier: MIT
#include "checkout/draft/fileuploads.h"

#include "api/reply.h"
#include "session/connection.h"

#include <QFile>
#include <QMimeDatabase>

namespace checkout {

struct FileUploads::Running
{
    core::RequestId id;
    api::Reply reply;
};

FileUploads::FileUploads(QObject *parent) : QObject(parent) { }

FileUploads::~FileUploads() = default;

void FileUploads::setConnection(session::Connection *connection)
{
    clear();
    if (m_connection) {
        m_connection->files.disconnect(this);
    }
    m_connection = connection;
    if (connection) {
        connect(&connection->files, &api::FilesApi::progressed, this, [this](qint64 sent, qint64 total, core::RequestId id) {
            for (const auto &[fileId, running] : m_running) {
                if (running->id == id) {
                    m_states[fileId].sent = sent;
                    m_states[fileId].total = total;
                    Q_EMIT changed();
                }
            }
        });
    }
}

void FileUploads::clear()
{
    for (const auto &[fileId, running] : m_running) {
        running->reply.cancel();
    }
    m_running.clear();
    m_states.clear();
    m_markers.clear();
}

void FileUploads::end(const QString &fileId)
{
    if (const auto running = m_running.find(fileId); running != m_running.end()) {
        running->second->reply.cancel();
        m_running.erase(running);
    }
    m_states.remove(fileId);
    m_markers.remove(fileId);
}

void FileUploads::follow(const core::FormSchema &form, const core::FormField &field, const QString &raw)
{
    const QList<core::FileEntry> files = core::filesIn(raw);
    const QStringList known = m_markers.keys(field.marker);
    for (const QString &fileId : known) {
        const auto isIt = [&fileId](const core::FileEntry &file) { return file.id == fileId && !file.isUploaded(); };
        if (std::none_of(files.begin(), files.end(), isIt)) {
            end(fileId);
        }
    }
    for (const core::FileEntry &file : files) {
        if (!file.isUploaded() && !m_states.contains(file.id) && !core::checkFile(field.rules, file)) {
            start(form, field.marker, file);
        }
    }
}

void FileUploads::start(const core::FormSchema &form, const QString &marker, const core::FileEntry &file)
{
    if (!m_connection) {
        return;
    }
    m_markers.insert(file.id, marker);
    UploadState &state = m_states[file.id];
    QFile local(file.path);
    // It may have become another file since it was chosen: more than was looked at is not read.
    if (!local.open(QIODevice::ReadOnly) || local.isSequential() || local.size() != file.size) {
        state.isGone = true;
        return;
    }
    const QByteArray bytes = local.read(file.size);
    state.total = bytes.size();
    const QByteArray type = QMimeDatabase().mimeTypeForFileNameAndData(file.name, bytes.left(4096)).name().toLatin1();
    auto running = std::make_unique<Running>();
    running->id = m_connection->files.upload({ file.name, type, bytes }, form.identifier, form.id);
    running->reply = api::Reply::of(
        m_connection->files, running->id, &api::FilesApi::uploaded, this,
        [this, marker, id = file.id](const QList<core::FileRecord> &records) {
            end(id);
            Q_EMIT uploaded(marker, id, records.first());
        },
        [this, id = file.id](const core::ApiError &error) {
            m_running.erase(id);
            m_states[id].error = error;
            Q_EMIT changed();
        });
    m_running[file.id] = std::move(running);
}

} // namespace checkout
