// SPDX-License-Identifier: MIT
#pragma once
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace bench {

/// The least that keeps a line on a disk: it is appended, and the disk is waited for.
class AppendFile
{
public:
    explicit AppendFile(const std::string &path) : m_file(::open(path.c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600)) { }
    ~AppendFile() { ::close(m_file); }
    AppendFile(const AppendFile &) = delete;
    AppendFile &operator=(const AppendFile &) = delete;

    [[nodiscard]] bool append(const std::string &line) const
    {
        return ::write(m_file, line.data(), line.size()) == ssize_t(line.size()) && ::fdatasync(m_file) == 0;
    }

private:
    int m_file;
};

} // namespace bench
