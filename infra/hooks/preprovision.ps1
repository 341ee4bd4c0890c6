# Makes the app registration that people sign in to, with the four app roles, and says its client id to azd. Run again, it changes nothing.
$ErrorActionPreference = 'Stop'
. (Join-Path $PSScriptRoot 'retry.ps1')

$name = "Scorecards ($env:AZURE_ENV_NAME)"
$id = $env:AUTH_CLIENT_ID
if (-not $id) {
    $id = az ad app list --display-name $name --query "[?displayName=='$name'].appId | [0]" --output tsv
    if ($LASTEXITCODE -ne 0) { throw 'The app registrations cannot be listed.' }

    # Anybody in the directory may have made it, and would own what people sign in to.
    if ($id) { throw "There is an app registration '$name' already. See who owns it, then: azd env set AUTH_CLIENT_ID $id" }
    $id = az ad app create --display-name $name --sign-in-audience AzureADMyOrg --query appId --output tsv
    if ($LASTEXITCODE -ne 0) { throw 'The app registration cannot be made.' }
    Write-Host "Made the app registration '$name'."
}

$roles = Join-Path $PSScriptRoot 'app-roles.json'
Invoke-WithRetry 10 6 {
    az ad app update --id $id --identifier-uris "api://$id" --enable-id-token-issuance true --requested-access-token-version 2 --output none
}

# Once: the list replaces what is there, and a council adds roles for single scorecards and areas.
$known = az ad app show --id $id --query "appRoles[?value=='Scorecards.Administrator'] | length(@)" --output tsv
if ($LASTEXITCODE -ne 0) { throw 'The app registration cannot be read.' }
if ($known -eq '0') {
    Invoke-WithRetry 10 6 { az ad app update --id $id --app-roles "@$roles" --output none }
}
az ad sp show --id $id --output none 2>$null
if ($LASTEXITCODE -ne 0) {
    Invoke-WithRetry 10 6 { az ad sp create --id $id --output none }
}

# Only who is given a role signs in at all.
Invoke-WithRetry 10 6 { az ad sp update --id $id --set appRoleAssignmentRequired=true --output none }
azd env set AUTH_CLIENT_ID $id
