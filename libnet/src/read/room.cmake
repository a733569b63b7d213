citynet_room(read)
