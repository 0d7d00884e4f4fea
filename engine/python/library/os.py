"""What a program may know of the system: the names of files, and whether they are there."""

# lacks: abort access chdir chmod chown chroot close closerange confstr confstr_names
# lacks: copy_file_range cpu_count ctermid defpath device_encoding dup dup2 environb eventfd
# lacks: eventfd_read eventfd_write execl execle execlp execlpe execv execve execvp execvpe fchdir
# lacks: fchmod fchown fdatasync fdopen fork forkpty fpathconf fsdecode fsencode fstat fstatvfs
# lacks: fsync ftruncate fwalk get_blocking get_exec_path get_inheritable get_terminal_size getcwdb
# lacks: getegid getenvb geteuid getgid getgrouplist getgroups getloadavg getlogin getpgid getpgrp
# lacks: getpid getppid getpriority getrandom getresgid getresuid getsid getuid getxattr initgroups
# lacks: isatty kill killpg lchown link listdir listxattr lockf login_tty lseek lstat major makedev
# lacks: makedirs memfd_create minor mkdir mkfifo mknod nice open openpty pathconf pathconf_names
# lacks: pidfd_open pipe pipe2 popen posix_fadvise posix_fallocate posix_spawn posix_spawnp pread
# lacks: preadv putenv pwrite pwritev read readlink readv register_at_fork removedirs removexattr
# lacks: rename renames replace rmdir scandir sched_get_priority_max sched_get_priority_min
# lacks: sched_getaffinity sched_getparam sched_getscheduler sched_param sched_rr_get_interval
# lacks: sched_setaffinity sched_setparam sched_setscheduler sched_yield sendfile set_blocking
# lacks: set_inheritable setegid seteuid setgid setgroups setpgid setpgrp setpriority setregid
# lacks: setresgid setresuid setreuid setsid setuid setxattr spawnl spawnle spawnlp spawnlpe spawnv
# lacks: spawnve spawnvp spawnvpe splice stat stat_result statvfs statvfs_result strerror
# lacks: supports_bytes_environ supports_dir_fd supports_effective_ids supports_fd
# lacks: supports_follow_symlinks symlink sync sysconf sysconf_names system tcgetpgrp tcsetpgrp
# lacks: terminal_size times times_result truncate ttyname umask uname uname_result unsetenv urandom
# lacks: utime wait wait3 wait4 waitid waitid_result waitpid waitstatus_to_exitcode walk write
# lacks: writev

import posixpath as path
from posixpath import (curdir, pardir, sep, pathsep, extsep, altsep, devnull,
                       _fspath as fspath)
import abc as _abc
import _files

__all__ = ["altsep", "curdir", "pardir", "sep", "pathsep", "linesep", "name", "path", "devnull",
           "SEEK_SET", "SEEK_CUR", "SEEK_END", "fspath", "environ", "getenv", "getcwd", "remove",
           "unlink", "PathLike", "error", "extsep"]

name = "posix"
linesep = "\n"
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
environ = {}
error = OSError


class PathLike(_abc.ABC):
    """Abstract base class for implementing the file system path protocol."""

    @_abc.abstractmethod
    def __fspath__(self):
        """Return the file system path representation of the object."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return hasattr(subclass, "__fspath__") or NotImplemented
        return NotImplemented


fspath.__name__ = fspath.__qualname__ = "fspath"


def getenv(key, default=None):
    return environ.get(key, default)


def getcwd():
    """Where the program lies."""
    return _files.folder()


def remove(path):
    _files.remove(fspath(path))


unlink = remove
