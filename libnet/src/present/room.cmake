citynet_room(present)
