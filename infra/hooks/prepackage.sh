#!/bin/sh
# Has the package built with telemetry to Application Insights: the project takes in this file.
set -eu
cd "$(dirname "$0")/../../src/Scorecards.Functions"
mkdir -p obj
echo '<Project><PropertyGroup><AzureMonitor>true</AzureMonitor></PropertyGroup></Project>' >obj/azd.props
