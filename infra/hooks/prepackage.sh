#!/bin/sh
# Has the package built with telemetry to Application Insights: MSBuild takes in what lies under this name.
set -eu
cd "$(dirname "$0")/../../src/Scorecards.Functions"
mkdir -p obj
echo '<Project><PropertyGroup><AzureMonitor>true</AzureMonitor></PropertyGroup></Project>' >obj/Scorecards.Functions.csproj.azd.props
