"""The two sessions on the screen: preparing and the room, both over `queue_screen` and with the topic `going_on`.

Preparing adds `taking_positions` and `writing_positions` (its fields are in `position_forms`), the room `deciding` and
`room_writing`.
"""
