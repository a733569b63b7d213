"""For tests of Ctrl-C: the front of the code of a child process, whose main thread is sent a real
SIGINT by another of its threads once a call is known to be at work: its progress callback has been
asked."""

from __future__ import annotations

SENDING = '''
import os, signal, threading, time

# A shell that starts a job in the background lets it ignore Ctrl-C, and children inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)

def latencies_of(call, waits, again=False):
    """Seconds from each signal, sent so long after the call is at work, to the end of the call;
    nothing where the call was done before. again: what is done before is called again."""
    latencies = []
    for wait in waits:
        at_work, sent = threading.Event(), []

        def send():
            at_work.wait()
            time.sleep(wait)
            sent.append(time.perf_counter())
            os.kill(os.getpid(), signal.SIGINT)

        sender = threading.Thread(target=send)
        sender.start()
        try:
            call(lambda share: at_work.set())
            while again:
                call(lambda share: at_work.set())
        except KeyboardInterrupt:
            latencies.append(time.perf_counter() - sent[0])
        sender.join()
    return latencies
'''
