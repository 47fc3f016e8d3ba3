// SPDX-License-Identifier: MIT
// Asks a server the same thing over kept connections for a while. usage: bench-load PORT PATH APP_TOKEN CONNECTIONS MILLISECONDS
// Prints {"requests": n, "persecond": n, "bytes": length of an answer's body}. An answer with another status ends it with code 1.
#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace {

/// One kept connection with one request under way.
class Asker
{
public:
    Asker(int port, const std::string &request) : m_request(request), m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_isWell = ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
        ask();
    }

    [[nodiscard]] int socket() const { return m_socket; }
    [[nodiscard]] bool isWell() const { return m_isWell; }
    [[nodiscard]] size_t bodyLength() const { return m_bodyLength; }

    /// Takes what has come; true when that completed an answer, and the next one is asked for.
    bool take()
    {
        char buffer[65536];
        const ssize_t length = ::read(m_socket, buffer, sizeof buffer);
        if (length <= 0) {
            m_isWell = false;
            return false;
        }
        m_answer.append(buffer, static_cast<size_t>(length));
        const size_t head = m_answer.find("\r\n\r\n");
        if (head == std::string::npos) {
            return false;
        }
        const size_t field = m_answer.find("ontent-Length: ");
        m_bodyLength = field < head ? std::strtoul(m_answer.c_str() + field + std::strlen("ontent-Length: "), nullptr, 10) : 0;
        if (m_answer.size() < head + 4 + m_bodyLength) {
            return false;
        }
        m_isWell = m_answer.compare(0, 13, "HTTP/1.1 200 ") == 0;
        m_answer.clear();
        ask();
        return true;
    }

private:
    void ask() { m_isWell = m_isWell && ::write(m_socket, m_request.data(), m_request.size()) == ssize_t(m_request.size()); }

    const std::string &m_request;
    std::string m_answer;
    int m_socket;
    bool m_isWell = false;
    size_t m_bodyLength = 0;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc != 6) {
        return 2;
    }
    const std::string request
        = std::string("GET ") + argv[2] + " HTTP/1.1\r\nHost: 127.0.0.1\r\nx-app-token: " + argv[3] + "\r\nConnection: keep-alive\r\n\r\n";
    std::vector<Asker> askers;
    std::vector<pollfd> polled;
    for (int i = 0; i < std::atoi(argv[4]); ++i) {
        askers.emplace_back(std::atoi(argv[1]), request);
        polled.push_back({ askers.back().socket(), POLLIN, 0 });
    }
    const auto begin = std::chrono::steady_clock::now();
    const auto end = begin + std::chrono::milliseconds(std::atoi(argv[5]));
    long answers = 0;
    while (std::chrono::steady_clock::now() < end) {
        if (::poll(polled.data(), polled.size(), 1000) <= 0) {
            return 1;
        }
        for (size_t i = 0; i < polled.size(); ++i) {
            answers += polled[i].revents != 0 && askers[i].take() ? 1 : 0;
            if (!askers[i].isWell()) {
                return 1;
            }
        }
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    std::printf(
        "{\"requests\": %ld, \"persecond\": %.0f, \"bytes\": %zu}\n", answers, double(answers) / seconds, askers.front().bodyLength());
    return 0;
}
