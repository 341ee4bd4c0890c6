// The one identity of the app: it opens storage and the vault, sends telemetry and email, and signs people in without a secret.

@description('The name of the identity.')
param name string

@description('The region.')
param location string

@description('Tags of the resource.')
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

@description('The resource id of the identity.')
output id string = identity.id

@description('The client id of the identity.')
output clientId string = identity.properties.clientId

@description('The object id of the identity.')
output principalId string = identity.properties.principalId
