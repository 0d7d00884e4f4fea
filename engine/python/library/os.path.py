"""See posixpath, which it is."""

# lacks: commonpath defpath expandvars getatime getctime getmtime ismount samefile sameopenfile
# lacks: samestat supports_unicode_filenames

from posixpath import *
from posixpath import __all__
__name__ = "posixpath"
