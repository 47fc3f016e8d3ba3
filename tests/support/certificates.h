// SPDX-License-Identifier: MIT
#pragma once
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace tests {

/// Makes certificates with the machine's `openssl`, so that no key lies in the project. Blocking: tests only.
class Certificates
{
public:
    [[nodiscard]] static bool isPossible() { return !QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty(); }
    /// A self-signed certificate NAME.pem with its key NAME.key, for `host` ("127.0.0.1" or a name), good from `from` to `until`
    /// (YYMMDDHHMMSSZ). False when openssl refuses.
    [[nodiscard]] bool make(const QString &name, const QString &host, const QString &from, const QString &until)
    {
        const bool isAddress = host.at(0).isDigit();
        const QByteArray config = "[ca]\ndefault_ca=c\n[c]\nnew_certs_dir=.\ndatabase=" + name.toUtf8()
            + ".txt\nrand_serial=yes\ndefault_md=sha256\npolicy=p\nx509_extensions=x\nemail_in_dn=no\n"
              "unique_subject=no\n[p]\ncommonName=supplied\n[req]\nprompt=no\ndistinguished_name=d\n[d]\nCN="
            + host.toUtf8() + "\n[x]\nbasicConstraints=critical,CA:TRUE\nsubjectAltName=" + (isAddress ? "IP:" : "DNS:") + host.toUtf8()
            + "\n";
        write(name + QStringLiteral(".cnf"), config);
        write(name + QStringLiteral(".txt"), {});
        const QString base = name + u'.';
        return openssl({ QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"),
                   QStringLiteral("-nodes"), QStringLiteral("-config"), base + QStringLiteral("cnf"), QStringLiteral("-keyout"),
                   base + QStringLiteral("key"), QStringLiteral("-out"), base + QStringLiteral("csr") })
            && openssl({ QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-selfsign"), QStringLiteral("-notext"),
                QStringLiteral("-config"), base + QStringLiteral("cnf"), QStringLiteral("-keyfile"), base + QStringLiteral("key"),
                QStringLiteral("-in"), base + QStringLiteral("csr"), QStringLiteral("-startdate"), from, QStringLiteral("-enddate"), until,
                QStringLiteral("-out"), base + QStringLiteral("pem") });
    }
    /// A certificate NAME.pem with its key NAME.key for the address `host`, which `issuer` of make() vouches for.
    [[nodiscard]] bool makeIssued(const QString &name, const QString &issuer, const QString &host)
    {
        const QString base = name + u'.';
        write(base + QStringLiteral("ext"), "subjectAltName=IP:" + host.toUtf8() + "\n");
        return openssl({ QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"),
                   QStringLiteral("-nodes"), QStringLiteral("-subj"), QString(QStringLiteral("/CN=") + host), QStringLiteral("-keyout"),
                   base + QStringLiteral("key"), QStringLiteral("-out"), base + QStringLiteral("csr") })
            && openssl({ QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), base + QStringLiteral("csr"),
                QStringLiteral("-CA"), issuer + QStringLiteral(".pem"), QStringLiteral("-CAkey"), issuer + QStringLiteral(".key"),
                QStringLiteral("-CAcreateserial"), QStringLiteral("-days"), QStringLiteral("3650"), QStringLiteral("-extfile"),
                base + QStringLiteral("ext"), QStringLiteral("-out"), base + QStringLiteral("pem") });
    }
    [[nodiscard]] QString path(const QString &file) const { return m_folder.filePath(file); }

private:
    bool openssl(const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral("openssl"), arguments);
        return process.waitForFinished(20'000) && process.exitCode() == 0;
    }
    void write(const QString &name, const QByteArray &content)
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(content);
        }
    }
    QTemporaryDir m_folder;
};

} // namespace tests
