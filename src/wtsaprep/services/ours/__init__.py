"""Who we are, which texts are ours to write, and where we practise."""
