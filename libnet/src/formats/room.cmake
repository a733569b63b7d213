citynet_room(formats)
