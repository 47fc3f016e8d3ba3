// SPDX-License-Identifier: MIT
// Runs a program and says what it took. usage: bench-spawn PROGRAM [ARGUMENT…]. Prints {"wall": ms, "peak": KB, "cpu": ms, "code": n}.
// Its own memory is small: what a process is forked from counts as its peak until it has become the program.
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

extern char **environ;

namespace {

double milliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double milliseconds(const timeval &time)
{
    return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        return 2;
    }
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const double begin = milliseconds();
    if (posix_spawnp(&child, argv[1], &files, nullptr, argv + 1, environ) != 0) {
        return 1;
    }
    int status = 0;
    rusage usage{};
    if (wait4(child, &status, 0, &usage) != child) {
        return 1;
    }
    const double wall = milliseconds() - begin;
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    std::printf("{\"wall\": %.3f, \"peak\": %ld, \"cpu\": %.3f, \"code\": %d}\n", wall, usage.ru_maxrss,
        milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime), code);
    return code == 0 ? 0 : 1;
}
