"""Messages about what a program does, by importance and by the name of who sends them."""

# lacks: BufferingFormatter Filter Filterer LoggerAdapter Manager PercentStyle PlaceHolder
# lacks: RootLogger StrFormatStyle StringTemplateStyle captureWarnings currentframe
# lacks: getLevelNamesMapping getLogRecordFactory getLoggerClass lastResort makeLogRecord
# lacks: raiseExceptions setLogRecordFactory setLoggerClass shutdown

import sys as _sys
import time as _time
import traceback as _traceback

__all__ = ["CRITICAL", "DEBUG", "ERROR", "FATAL", "INFO", "NOTSET", "WARN", "WARNING",
           "basicConfig", "critical", "debug", "disable", "error", "exception", "fatal",
           "getLevelName", "getLogger", "info", "log", "warning", "warn", "Formatter", "Handler",
           "StreamHandler", "FileHandler", "NullHandler", "Logger", "LogRecord", "addLevelName"]

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0
BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"
_names = {CRITICAL: "CRITICAL", ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO", DEBUG: "DEBUG",
          NOTSET: "NOTSET"}
_start = _time.time()


def getLevelName(level):
    for number, name in _names.items():
        if level == name:
            return number
    return _names.get(level, f"Level {level}")


def addLevelName(level, levelName):
    _names[level] = levelName


def _level_of(level):
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError(f"Level not an integer or a valid string: {level!r}")
    for number, name in _names.items():
        if level == name or (level, number) in (("WARN", WARNING), ("FATAL", CRITICAL)):
            return number
    raise ValueError(f"Unknown level: {level!r}")


class LogRecord:
    def __init__(self, name, level, msg, args, exc_info):
        self.name, self.msg, self.exc_info = name, msg, exc_info
        single = len(args) == 1 and isinstance(args[0], dict) and args[0]
        self.args = args[0] if single else args
        self.levelno, self.levelname = level, getLevelName(level)
        self.created = _time.time()
        self.msecs = int((self.created - int(self.created)) * 1000) + 0.0
        self.relativeCreated = (self.created - _start) * 1000
        self.process, self.processName, self.threadName = 1, "MainProcess", "MainThread"

    def getMessage(self):
        message = str(self.msg)
        return message % self.args if self.args else message


class Formatter:
    default_time_format = "%Y-%m-%d %H:%M:%S"

    def __init__(self, fmt=None, datefmt=None, style="%"):
        if style not in ("%", "{"):
            raise ValueError("Style must be one of: %,{,$")
        self._style = style
        self._fmt = fmt or ("%(message)s" if style == "%" else "{message}")
        self.datefmt = datefmt

    def formatTime(self, record, datefmt=None):
        moment = _time.localtime(record.created)
        if datefmt:
            return _time.strftime(datefmt, moment)
        return "%s,%03d" % (_time.strftime(self.default_time_format, moment), record.msecs)

    def formatException(self, ei):
        return "".join(_traceback.format_exception(*ei)).rstrip("\n")

    def format(self, record):
        record.message = record.getMessage()
        record.asctime = self.formatTime(record, self.datefmt)
        values = record.__dict__
        text = self._fmt % values if self._style == "%" else self._fmt.format(**values)
        if record.exc_info:
            text += "\n" + self.formatException(record.exc_info)
        return text


# ---- handlers

class Handler:
    def __init__(self, level=NOTSET):
        self.level, self.formatter = _level_of(level), None

    def setLevel(self, level):
        self.level = _level_of(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def format(self, record):
        return (self.formatter or Formatter()).format(record)

    def handle(self, record):
        self.emit(record)

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def flush(self):
        pass

    def close(self):
        pass


class StreamHandler(Handler):
    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = _sys.stderr if stream is None else stream

    def emit(self, record):
        self.stream.write(self.format(record) + self.terminator)


class FileHandler(StreamHandler):
    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        super().__init__(open(filename, mode, encoding=encoding, errors=errors))

    def close(self):
        self.stream.close()


class NullHandler(Handler):
    def emit(self, record):
        pass


class _LastResort(Handler):
    def emit(self, record):
        _sys.stderr.write(self.format(record) + "\n")


# ---- loggers

class Logger:
    def __init__(self, name, level=NOTSET):
        self.name, self.level, self.parent = name, _level_of(level), None
        self.propagate, self.disabled, self.handlers = True, False, []

    def setLevel(self, level):
        self.level = _level_of(level)

    def getEffectiveLevel(self):
        logger = self
        while logger and not logger.level:
            logger = logger.parent
        return logger.level if logger else NOTSET

    def isEnabledFor(self, level):
        return not self.disabled and level > _disabled[0] and level >= self.getEffectiveLevel()

    def addHandler(self, hdlr):
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def hasHandlers(self):
        return any(logger.handlers for logger in self._heard_by())

    def getChild(self, suffix):
        return getLogger(suffix if self is root else f"{self.name}.{suffix}")

    def _heard_by(self):
        logger = self
        while logger:
            yield logger
            logger = logger.parent if logger.propagate else None

    def handle(self, record):
        handlers = [handler for logger in self._heard_by() for handler in logger.handlers]
        for handler in handlers or [_last_resort]:
            if record.levelno >= handler.level:
                handler.handle(record)

    def _send(self, level, msg, args, exc_info=None, extra=None):
        if not self.isEnabledFor(level):
            return
        if isinstance(exc_info, BaseException):
            exc_info = type(exc_info), exc_info, exc_info.__traceback__
        elif exc_info and not isinstance(exc_info, tuple):
            exc_info = _sys.exc_info()
        record = LogRecord(self.name, level, msg, args, exc_info)
        record.__dict__.update(extra or {})
        self.handle(record)

    def debug(self, msg, *args, **kwargs):
        self._send(DEBUG, msg, args, **kwargs)

    def info(self, msg, *args, **kwargs):
        self._send(INFO, msg, args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        self._send(WARNING, msg, args, **kwargs)

    warn = warning

    def error(self, msg, *args, **kwargs):
        self._send(ERROR, msg, args, **kwargs)

    def critical(self, msg, *args, **kwargs):
        self._send(CRITICAL, msg, args, **kwargs)

    fatal = critical

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self._send(ERROR, msg, args, exc_info=exc_info, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        if not isinstance(level, int):
            raise TypeError("level must be an integer")
        self._send(level, msg, args, **kwargs)

    def __repr__(self):
        kind = "RootLogger" if self is root else type(self).__name__
        return f"<{kind} {self.name} ({getLevelName(self.getEffectiveLevel())})>"


root = Logger("root", WARNING)
_loggers, _disabled = {}, [NOTSET]
_last_resort = _LastResort(WARNING)


def getLogger(name=None):
    """The one of that name; what lies before its last dot is its parent."""
    if not name or name == "root":
        return root
    if name not in _loggers:
        _loggers[name] = Logger(name)
        parent = name.rpartition(".")[0]
        _loggers[name].parent = getLogger(parent) if parent else root
    return _loggers[name]


def disable(level=CRITICAL):
    _disabled[0] = _level_of(level)


def basicConfig(*, filename=None, filemode="a", format=None, datefmt=None, style="%", level=None,
                stream=None, handlers=None, force=False, encoding=None, errors="backslashreplace"):
    """Does nothing where the root has handlers, unless it is forced to."""
    if force:
        root.handlers.clear()
    if root.handlers:
        return
    if handlers is None:
        handlers = [FileHandler(filename, filemode, encoding=encoding) if filename
                    else StreamHandler(stream)]
    basic = BASIC_FORMAT if style == "%" else "{levelname}:{name}:{message}"
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(Formatter(format or basic, datefmt, style))
        root.addHandler(handler)
    if level is not None:
        root.setLevel(level)


def _of_root(method):
    """A function of the module; the first that sends sets up a handler."""
    def send(*args, **kwargs):
        if not root.handlers:
            basicConfig()
        method(*args, **kwargs)
    send.__name__ = send.__qualname__ = method.__name__
    return send


debug, info, warning, warn, error, exception, critical, fatal, log = map(_of_root, (
    root.debug, root.info, root.warning, root.warn, root.error, root.exception, root.critical,
    root.critical, root.log))
