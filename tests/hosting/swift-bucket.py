"""A server of S3 for the tests of buckets: OpenStack Swift with its s3api, as Debian packs it (python3-swift).

    swift-bucket.py FOLDER

The three storage servers of Swift and its proxy run in this one process, each on a free port of 127.0.0.1, and keep everything in
FOLDER. Once they answer, the port of the proxy is printed. The access key is `kho:kho`, the secret is `kho`. The file `requests` in
FOLDER gets a line for each request: its method and its path. The settings are the least that Swift runs with: one device, one
replica.
"""

import os
import sys

import eventlet
from eventlet import wsgi
from swift.common import utils

STORAGE = ("account", "container", "object")

PROXY = """[pipeline:main]
pipeline = notes memory listing_formats s3api tempauth proxy-server
[filter:notes]
paste.filter_factory = __main__:notes
[filter:memory]
paste.filter_factory = __main__:forgetful_memory
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:s3api]
use = egg:swift#s3api
[filter:tempauth]
use = egg:swift#tempauth
user_kho_kho = kho .admin
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
"""


def main(folder):
    write(folder, "swift.conf", "[swift-hash]\nswift_hash_path_suffix = kho\n")
    utils.set_swift_dir(folder)
    utils.eventlet_monkey_patch()
    os.makedirs(os.path.join(folder, "devices", "one"))
    for kind in STORAGE:
        socket = eventlet.listen(("127.0.0.1", 0))
        write_ring(folder, kind, socket.getsockname()[1])
        main_part = f"[app:main]\nuse = egg:swift#{kind}\ndevices = {folder}/devices\nmount_check = false\n"
        serve(write(folder, f"{kind}.conf", main_part), folder, socket)
    socket = eventlet.listen(("127.0.0.1", 0))
    serve(write(folder, "proxy.conf", PROXY), folder, socket)
    print(socket.getsockname()[1], flush=True)
    while True:
        eventlet.sleep(60)


def write(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w") as file:
        file.write(text)
    return path


def write_ring(folder, kind, port):
    """The file that tells the proxy where the storage servers of one kind are."""
    from swift.common.ring import RingBuilder

    builder = RingBuilder(part_power=1, replicas=1, min_part_hours=0)
    place = {"ip": "127.0.0.1", "port": port, "replication_ip": "127.0.0.1", "replication_port": port}
    builder.add_dev({"region": 1, "zone": 1, "device": "one", "weight": 1, **place})
    builder.rebalance()
    builder.get_ring().save(os.path.join(folder, f"{kind}.ring.gz"))


def serve(conf, folder, socket):
    from swift.common.wsgi import SwiftHttpProtocol, loadapp

    app = loadapp(conf, global_conf={"swift_dir": folder, "log_name": conf})
    # S3 asks for "ETag"; eventlet would write "Etag".
    options = {"protocol": SwiftHttpProtocol, "capitalize_response_headers": False}
    eventlet.spawn(wsgi.server, socket, app, utils.NullLogger(), **options)


def notes(global_conf, **local_conf):
    """Notes each request in the file `requests`."""
    file = open(os.path.join(global_conf["swift_dir"], "requests"), "a", buffering=1)

    def noting(app):
        def answer(env, start_response):
            file.write(f"{env['REQUEST_METHOD']} {env['PATH_INFO']}\n")
            return app(env, start_response)

        return answer

    return noting


def forgetful_memory(global_conf, **local_conf):
    """In the place of memcached, which Swift asks for but need not have: it remembers nothing."""

    class Memory:
        def get(self, *_, **__):
            return None

        def set(self, *_, **__):
            pass

        delete = incr = decr = set

    def remembering(app):
        def answer(env, start_response):
            env["swift.cache"] = Memory()
            return app(env, start_response)

        return answer

    return remembering


main(os.path.abspath(sys.argv[1]))
