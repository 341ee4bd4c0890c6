# Has the package built with telemetry to Application Insights: the project takes in this file.
$ErrorActionPreference = 'Stop'
$folder = Join-Path $PSScriptRoot '../../src/Scorecards.Functions/obj'
New-Item -ItemType Directory -Force $folder | Out-Null
Set-Content -Path (Join-Path $folder 'azd.props') -Value '<Project><PropertyGroup><AzureMonitor>true</AzureMonitor></PropertyGroup></Project>'
