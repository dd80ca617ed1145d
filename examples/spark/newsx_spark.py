"""Reads a folder of ndjson dispatches with newsx on an Apache Spark cluster, through RDD.pipe.

    spark-submit --master spark://HOST:7077 newsx_spark.py INPUT OUTPUT "node /opt/newsx/bin/newsx.js" [PARTITIONS]

INPUT   a folder of .ndjson files, a line {"id": ..., "text": ..., "date": ...} each
OUTPUT  a folder that does not exist yet; one part file a partition, a record a line
newsx must be installed at the same path on every worker. Each partition is one process of newsx: a pure filter
that writes one record for each line, with failures in the records, so a lost worker costs only time.
"""

import shlex
import sys

from pyspark.sql import SparkSession


def main() -> None:
    source, target, newsx = sys.argv[1:4]
    partitions = int(sys.argv[4]) if len(sys.argv) > 4 else 0
    spark = SparkSession.builder.appName("newsx").getOrCreate()
    lines = spark.sparkContext.textFile(source)
    if partitions:
        lines = lines.repartition(partitions)
    command = shlex.join([*shlex.split(newsx), "extract", "--input", "ndjson", "--format", "ndjson"])
    # checkCode: a process that ends badly fails its partition, which Spark then runs again elsewhere
    lines.pipe(command, checkCode=True).saveAsTextFile(target)
    spark.stop()


main()
