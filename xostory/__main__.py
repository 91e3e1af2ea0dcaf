"""`python -m xostory`."""

import sys

from xostory.cli import main

if __name__ == "__main__":
    sys.exit(main())
