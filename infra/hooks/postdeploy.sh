#!/bin/sh
# Has Event Grid tell the app of each upload. The key it does so with is read inside the deployment, so that nothing prints it.
set -eu
folder=$(dirname "$0")
. "$folder/retry.sh"

# The host makes that key when it starts, and must answer Event Grid: the first tries may find neither.
subscribe() {
  az deployment group create --resource-group "$AZURE_RESOURCE_GROUP" --name event-subscription \
    --template-file "$folder/../event-subscription.bicep" \
    --parameters "functionAppName=$SERVICE_API_NAME" "dataAccountName=$DATA_ACCOUNT_NAME" "topicName=$EVENT_TOPIC_NAME" --output none
}

retry 10 30 subscribe
echo "Uploads are told to the app: $SERVICE_API_URI"
