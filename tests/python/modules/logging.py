### without a handler only warnings are heard
import logging
log = logging.getLogger("mine")
log.info("not heard")
log.warning("heard %s", "so")
logging.warning("of the root: %d", 3)
log.error("by the root's handler")
### names make a tree
import logging, sys
logging.basicConfig(level=logging.DEBUG, format="%(levelname)-8s|%(name)s|%(message)s", stream=sys.stdout)
a, b = logging.getLogger("a"), logging.getLogger("a.b")
print(b.parent, a, logging.getLogger(), logging.getLogger("a") is a)
a.setLevel("ERROR")
b.warning("hidden")
b.error("shown")
b.setLevel(logging.INFO)
b.info("now too")
a.propagate = False
a.error("once")
### an exception's report follows the message
import logging, sys
logging.basicConfig(stream=sys.stdout, format="%(message)s")
try:
    1 / 0
except ZeroDivisionError:
    logging.exception("oops")
