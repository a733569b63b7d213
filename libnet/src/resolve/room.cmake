citynet_room(resolve)
