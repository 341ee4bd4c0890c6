"""Reads every value of a workbook in openpyxl's read-only way: read.py {openpyxl's folder} {list.xlsx}."""
import json
import re
import resource
import sys
import time

sys.path.insert(0, sys.argv[1])
import openpyxl  # noqa: E402

start = time.perf_counter()
rows = 0
for row in openpyxl.load_workbook(sys.argv[2], read_only=True).worksheets[0].iter_rows(values_only=True):
    rows += 1
work = (time.perf_counter() - start) * 1000
used = resource.getrusage(resource.RUSAGE_SELF)
with open("/proc/self/status", encoding="ascii") as status:
    peak = int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1))
print(json.dumps({
    "work": work,
    "copy": 0,
    "processor": (used.ru_utime + used.ru_stime) * 1000,
    "peakKilobytes": peak,
    "version": f"openpyxl {openpyxl.__version__}, Python {sys.version.split()[0]}, {rows - 1:,} rows",
}))
