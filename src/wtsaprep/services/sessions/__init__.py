"""Sessions: preparing and the room, with the queues, positions and papers before them."""
