# differs: utf8proc has no context and no one-to-many case mappings, and no digit type
print("ﬁ".upper(), "İ".lower(), "ΟΔΟΣ".lower(), "①".isdigit())
