# Lets the app's identity answer for the app registration, makes the key that signs links once, and loads the first catalogue.
# Run again, it changes nothing. No secret is printed or stands in a command. Ends with what the vault still lacks.
$ErrorActionPreference = 'Stop'
. (Join-Path $PSScriptRoot 'retry.ps1')

$work = New-Item -ItemType Directory -Path (Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName()))

# The platform looks secrets up again at most a day later, or when it is asked to.
# https://learn.microsoft.com/azure/app-service/app-service-key-vault-references
function Update-References {
    az rest --method post --output none --uri "/subscriptions/$env:AZURE_SUBSCRIPTION_ID/resourceGroups/$env:AZURE_RESOURCE_GROUP/providers/Microsoft.Web/sites/$env:SERVICE_API_NAME/config/configreferences/appsettings/refresh?api-version=2022-03-01"
    if ($LASTEXITCODE -ne 0) { throw 'The platform cannot be asked to look secrets up again.' }
}

# From outside a private network neither vault nor storage answers, and nothing is wrong with that.
function Get-Reached([scriptblock] $Command) {
    try { return Invoke-WithRetry 20 15 $Command }
    catch {
        if ($env:PRIVATE_NETWORK -ne 'true') { throw }
        Write-Host 'Not reached from here, because the network is private: run this hook again from inside it (azd hooks run postprovision).'
        Update-References
        exit 0
    }
}

try {
    # Where people come back to after signing in.
    $callbacks = @("$env:SERVICE_API_URI/.auth/login/aad/callback")
    if ($env:SITE_BASE_URL) { $callbacks += "$($env:SITE_BASE_URL.TrimEnd('/'))/.auth/login/aad/callback" }
    az ad app update --id $env:AUTH_CLIENT_ID --web-redirect-uris @callbacks --output none
    if ($LASTEXITCODE -ne 0) { throw 'The app registration cannot be changed.' }

    $trusted = az ad app federated-credential list --id $env:AUTH_CLIENT_ID --query "[?subject=='$env:APP_PRINCIPAL_ID'] | length(@)" --output tsv
    if ($LASTEXITCODE -ne 0) { throw 'The credentials of the app registration cannot be listed.' }
    if ($trusted -eq '0') {
        $authority = (az cloud show --query endpoints.activeDirectory --output tsv).TrimEnd('/')
        $credential = Join-Path $work 'credential.json'
        @{
            name      = "app-identity-$env:APP_PRINCIPAL_ID"
            issuer    = "$authority/$env:AZURE_TENANT_ID/v2.0"
            subject   = $env:APP_PRINCIPAL_ID
            audiences = @('api://AzureADTokenExchange')
        } | ConvertTo-Json | Set-Content -Path $credential -Encoding utf8NoBOM
        az ad app federated-credential create --id $env:AUTH_CLIENT_ID --parameters "@$credential" --output none
        if ($LASTEXITCODE -ne 0) { throw 'The app registration cannot be made to trust the identity.' }
        Write-Host "The app registration trusts the app's identity."
    }

    $secrets = @(Get-Reached { az keyvault secret list --vault-name $env:KEY_VAULT_NAME --query '[].name' --output tsv })
    if ('links-signing-key' -notin $secrets) {
        $key = Join-Path $work 'key'
        [IO.File]::WriteAllText($key, [Convert]::ToBase64String([Security.Cryptography.RandomNumberGenerator]::GetBytes(32)))
        az keyvault secret set --vault-name $env:KEY_VAULT_NAME --name links-signing-key --file $key --encoding utf-8 --output none
        if ($LASTEXITCODE -ne 0) { throw 'The key that signs links cannot be kept.' }
        $secrets += 'links-signing-key'
        Write-Host 'Made the key that signs links.'
    }

    # A folder that is named is loaded each time; the shipped catalogue is loaded where there is none.
    $files = Get-Reached { az storage blob list --account-name $env:DATA_ACCOUNT_NAME --container-name $env:CATALOGUE_CONTAINER --auth-mode login --num-results 1 --query 'length(@) ' --output tsv } # the blank keeps the quotation marks on their way through az.cmd
    if ($env:CATALOGUE_FOLDER -or $files -eq '0') {
        $source = if ($env:CATALOGUE_FOLDER) { $env:CATALOGUE_FOLDER } else { Join-Path $PSScriptRoot '../../src/catalogue' }
        $catalogue = New-Item -ItemType Directory -Path (Join-Path $work 'catalogue')
        Copy-Item -Path (Join-Path $source '*.yaml') -Destination $catalogue
        az storage blob upload-batch --account-name $env:DATA_ACCOUNT_NAME --destination $env:CATALOGUE_CONTAINER --auth-mode login --source $catalogue --overwrite --output none
        if ($LASTEXITCODE -ne 0) { throw 'The catalogue cannot be loaded.' }
        Write-Host 'Loaded the catalogue.'
    }

    # The app refuses to start without one of its secrets, and Event Grid would find nobody.
    $missing = $env:VAULT_SECRET_NAMES -split ' ' | Where-Object { $_ -notin $secrets }
    if ($missing) {
        throw "The vault lacks: $($missing -join ', '). Put the value of each into a file, run 'az keyvault secret set --vault-name $env:KEY_VAULT_NAME --name <secret> --file <file> --output none' for each, delete the files and run the same azd command again."
    }

    Update-References
}
finally {
    Remove-Item -Recurse -Force -Path $work
}
