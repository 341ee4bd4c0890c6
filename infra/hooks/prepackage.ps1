# Has the package built with telemetry to Application Insights: MSBuild takes in what lies under this name.
$ErrorActionPreference = 'Stop'
$folder = Join-Path $PSScriptRoot '../../src/Scorecards.Functions/obj'
New-Item -ItemType Directory -Force $folder | Out-Null
Set-Content -Path (Join-Path $folder 'Scorecards.Functions.csproj.azd.props') -Value '<Project><PropertyGroup><AzureMonitor>true</AzureMonitor></PropertyGroup></Project>'
