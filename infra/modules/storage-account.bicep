// An account that opens to identities alone: shared keys, and with them every connection string, are off.

@description('The name of the account.')
param name string

@description('The region.')
param location string

@description('How the account is replicated.')
param redundancy string

@description('Whether the account is reached by private endpoints alone.')
param privateNetwork bool

@description('Tags of the resource.')
param tags object

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: redundancy
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: privateNetwork ? 'Disabled' : 'Enabled'
    supportsHttpsTrafficOnly: true
    networkAcls: {
      // Event Grid keeps undelivered events here by the identity of its topic, as a trusted service.
      // https://learn.microsoft.com/azure/event-grid/managed-service-identity
      bypass: 'AzureServices'
      defaultAction: privateNetwork ? 'Deny' : 'Allow'
    }
  }
}

@description('The name of the account.')
output name string = account.name

@description('The resource id of the account.')
output id string = account.id
