#!/bin/sh
# Lets the app's identity answer for the app registration, makes the key that signs links once, and loads the first catalogue.
# Run again, it changes nothing. No secret is printed or stands in a command. Ends with what the vault still lacks.
set -eu
folder=$(dirname "$0")
. "$folder/retry.sh"
umask 077
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Where people come back to after signing in.
set -- "$SERVICE_API_URI/.auth/login/aad/callback"
if [ -n "${SITE_BASE_URL:-}" ]; then
  set -- "$@" "${SITE_BASE_URL%/}/.auth/login/aad/callback"
fi
az ad app update --id "$AUTH_CLIENT_ID" --web-redirect-uris "$@" --output none

trusted=$(az ad app federated-credential list --id "$AUTH_CLIENT_ID" --query "[?subject=='$APP_PRINCIPAL_ID'] | length(@)" --output tsv)
if [ "$trusted" = 0 ]; then
  authority=$(az cloud show --query endpoints.activeDirectory --output tsv)
  cat >"$work/credential.json" <<JSON
{
  "name": "app-identity-$APP_PRINCIPAL_ID",
  "issuer": "${authority%/}/$AZURE_TENANT_ID/v2.0",
  "subject": "$APP_PRINCIPAL_ID",
  "audiences": ["api://AzureADTokenExchange"]
}
JSON
  az ad app federated-credential create --id "$AUTH_CLIENT_ID" --parameters "@$work/credential.json" --output none
  echo "The app registration trusts the app's identity."
fi

list_secrets() {
  az keyvault secret list --vault-name "$KEY_VAULT_NAME" --query "[].name" --output tsv >"$work/secrets"
}

has_secret() {
  tr -d '\r' <"$work/secrets" | grep -qxF "$1"
}

make_key() {
  openssl rand -base64 32 | tr -d '\n' >"$work/key"
  az keyvault secret set --vault-name "$KEY_VAULT_NAME" --name links-signing-key --file "$work/key" --encoding utf-8 --output none
}

count_files() {
  az storage blob list --account-name "$DATA_ACCOUNT_NAME" --container-name "$CATALOGUE_CONTAINER" --auth-mode login \
    --num-results 1 --query "length(@)" --output tsv >"$work/files"
}

load_catalogue() {
  az storage blob upload-batch --account-name "$DATA_ACCOUNT_NAME" --destination "$CATALOGUE_CONTAINER" --auth-mode login \
    --source "$work/catalogue" --overwrite --output none
}

# The platform looks secrets up again at most a day later, or when it is asked to.
# https://learn.microsoft.com/azure/app-service/app-service-key-vault-references
refresh() {
  az rest --method post --output none --uri "/subscriptions/$AZURE_SUBSCRIPTION_ID/resourceGroups/$AZURE_RESOURCE_GROUP/providers/Microsoft.Web/sites/$SERVICE_API_NAME/config/configreferences/appsettings/refresh?api-version=2022-03-01"
}

# From outside a private network neither vault nor storage answers, and nothing is wrong with that.
reached() {
  if retry 20 15 "$@"; then
    return 0
  fi
  if [ "${PRIVATE_NETWORK:-false}" = true ]; then
    echo "Not reached from here, because the network is private: run this hook again from inside it (azd hooks run postprovision)."
    refresh
    exit 0
  fi
  exit 1
}

reached list_secrets
if ! has_secret links-signing-key; then
  make_key
  list_secrets
  echo "Made the key that signs links."
fi

# A folder that is named is loaded each time; the shipped catalogue is loaded where there is none.
reached count_files
if [ -n "${CATALOGUE_FOLDER:-}" ] || [ "$(cat "$work/files")" = 0 ]; then
  mkdir "$work/catalogue"
  cp "${CATALOGUE_FOLDER:-$folder/../../src/catalogue}"/*.yaml "$work/catalogue"
  load_catalogue
  echo "Loaded the catalogue."
fi

# The app refuses to start without one of its secrets, and Event Grid would find nobody.
missing=
for secret in $VAULT_SECRET_NAMES; do
  has_secret "$secret" || missing="$missing $secret"
done
if [ -n "$missing" ]; then
  echo "The vault lacks:$missing. Put the value of each into a file, and for each run:" >&2
  echo "  az keyvault secret set --vault-name $KEY_VAULT_NAME --name <secret> --file <file> --output none" >&2
  echo "Then delete the files and run the same azd command again." >&2
  exit 1
fi

refresh
