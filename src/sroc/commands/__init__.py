"""The commands of the command line, one file each; `sroc.__main__` names them."""
