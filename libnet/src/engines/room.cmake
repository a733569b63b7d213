citynet_room(engines)
