"""Comparing: proposals side by side, chair's texts, the fates of proposals in them."""
