# Has Event Grid tell the app of each upload. The key it does so with is read inside the deployment, so that nothing prints it.
$ErrorActionPreference = 'Stop'
. (Join-Path $PSScriptRoot 'retry.ps1')

# The host makes that key when it starts, and must answer Event Grid: the first tries may find neither.
$template = Join-Path $PSScriptRoot '../event-subscription.bicep'
Invoke-WithRetry 10 30 {
    az deployment group create --resource-group $env:AZURE_RESOURCE_GROUP --name event-subscription --template-file $template --parameters "functionAppName=$env:SERVICE_API_NAME" "dataAccountName=$env:DATA_ACCOUNT_NAME" "topicName=$env:EVENT_TOPIC_NAME" --output none
}
Write-Host "Uploads are told to the app: $env:SERVICE_API_URI"
