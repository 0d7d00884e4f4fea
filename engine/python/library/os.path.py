"""See posixpath, which it is."""

from posixpath import *
from posixpath import __all__
__name__ = "posixpath"
