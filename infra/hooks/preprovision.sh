#!/bin/sh
# Makes the app registration that people sign in to, with the four app roles, and says its client id to azd. Run again, it changes nothing.
set -eu
folder=$(dirname "$0")
. "$folder/retry.sh"

name="Scorecards ($AZURE_ENV_NAME)"
id=${AUTH_CLIENT_ID:-}
if [ -z "$id" ]; then
  id=$(az ad app list --display-name "$name" --query "[?displayName=='$name'].appId | [0]" --output tsv)
  if [ -n "$id" ]; then
    # Anybody in the directory may have made it, and would own what people sign in to.
    echo "There is an app registration '$name' already. See who owns it, then: azd env set AUTH_CLIENT_ID $id" >&2
    exit 1
  fi
  id=$(az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --query appId --output tsv)
  echo "Made the app registration '$name'."
fi

retry 10 6 az ad app update --id "$id" --identifier-uris "api://$id" --enable-id-token-issuance true \
  --requested-access-token-version 2 --output none

# Once: the list replaces what is there, and a council adds roles for single scorecards and areas.
known=$(az ad app show --id "$id" --query "appRoles[?value=='Scorecards.Administrator'] | length(@)" --output tsv)
if [ "$known" = 0 ]; then
  retry 10 6 az ad app update --id "$id" --app-roles "@$folder/app-roles.json" --output none
fi
if ! az ad sp show --id "$id" --output none 2>/dev/null; then
  retry 10 6 az ad sp create --id "$id" --output none
fi

# Only who is given a role signs in at all.
retry 10 6 az ad sp update --id "$id" --set appRoleAssignmentRequired=true --output none
azd env set AUTH_CLIENT_ID "$id"
