// SPDX-License-Identifier: MIT
#include "quality/sourcetree.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace quality {
namespace {

bool isSkipped(const QString &folder)
{
    return folder.startsWith(u'.') || folder == "build"_L1 || folder == "node_modules"_L1;
}

void collect(const QDir &root, const QString &folder, const QStringList &endings, QList<SourceFile> &files)
{
    const QDir here(root.filePath(folder));
    const auto entries = here.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo &entry : entries) {
        const QString path = folder.isEmpty() ? entry.fileName() : folder + u'/' + entry.fileName();
        if (entry.isDir()) {
            if (!isSkipped(entry.fileName())) {
                collect(root, path, endings, files);
            }
            continue;
        }
        const bool fits = std::any_of(endings.begin(), endings.end(), [&](const QString &ending) { return path.endsWith(ending); });
        QFile file(entry.filePath());
        if ((fits || endings.isEmpty()) && file.open(QIODevice::ReadOnly)) {
            files.append({ path, QString::fromUtf8(file.readAll()) });
        }
    }
}

} // namespace

QString SourceFile::layer() const
{
    return path.startsWith("src/"_L1) && path.count(u'/') > 1 ? path.section(u'/', 1, 1) : QString();
}

QString sourceRoot()
{
    return QStringLiteral(VEZNE_SOURCE_DIR);
}

QList<SourceFile> filesBelow(const QString &folder, const QStringList &endings)
{
    QList<SourceFile> files;
    collect(QDir(sourceRoot()), folder, endings, files);
    return files;
}

QString codeOnly(const QString &text)
{
    // In this order of alternatives: raw strings, strings, characters (not the ' of 1'000), comments.
    static const QRegularExpression pattern(
        uR"~(R"(\w*)\((?:.|\n)*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'|//[^\n]*|/\*(?:.|\n)*?\*/)~"_s);
    QString code;
    qsizetype done = 0;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        code += text.mid(done, match.capturedStart() - done);
        const QString found = match.captured();
        if (!found.startsWith(u'/')) {
            code += found.startsWith(u'\'') ? u"' '"_s : u"\"\""_s;
        }
        code += QString(found.count(u'\n'), u'\n');
        done = match.capturedEnd();
    }
    return code + text.mid(done);
}

QStringList findings(const SourceFile &file, const QString &code, const QString &pattern, const QString &what)
{
    QStringList found;
    auto matches = QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(code);
    while (matches.hasNext()) {
        const auto line = code.left(matches.next().capturedStart()).count(u'\n') + 1;
        found.append(u"%1:%2: %3"_s.arg(file.path).arg(line).arg(what));
    }
    return found;
}

bool isNone(const QStringList &problems)
{
    for (const QString &problem : problems) {
        std::fprintf(stderr, "  %s\n", qUtf8Printable(problem));
    }
    return problems.isEmpty();
}

} // namespace quality
