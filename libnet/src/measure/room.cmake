citynet_room(measure)
