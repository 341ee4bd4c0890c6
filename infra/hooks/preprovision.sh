#!/bin/sh
# Makes the app registration that people sign in to, with the four app roles, and says its client id to azd. Run again, it changes nothing.
set -eu
folder=$(dirname "$0")
. "$folder/retry.sh"

name="Scorecards ($AZURE_ENV_NAME)"
id=${AUTH_CLIENT_ID:-}
if [ -z "$id" ]; then
  id=$(az ad app list --display-name "$name" --query "[?displayName=='$name'].appId | [0]" --output tsv)
fi
if [ -z "$id" ]; then
  id=$(az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --query appId --output tsv)
  echo "Made the app registration '$name'."
fi

retry 10 6 az ad app update --id "$id" --identifier-uris "api://$id" --enable-id-token-issuance true \
  --requested-access-token-version 2 --app-roles "@$folder/app-roles.json" --output none
if ! az ad sp show --id "$id" --output none 2>/dev/null; then
  retry 10 6 az ad sp create --id "$id" --output none
fi

# Only who is given a role signs in at all.
retry 10 6 az ad sp update --id "$id" --set appRoleAssignmentRequired=true --output none
azd env set AUTH_CLIENT_ID "$id"
