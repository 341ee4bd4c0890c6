// Tells of each blob that is written to the data account. Who is told is decided once the app is there: event-subscription.bicep.

import { deadLetterContainer } from 'names.bicep'
import { roles } from 'roles.bicep'

@description('The name of the topic.')
param name string

@description('The region, which must be that of the account.')
param location string

@description('The name of the data account.')
param accountName string

@description('Tags of the resource.')
param tags object

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: accountName
}

resource blobService 'Microsoft.Storage/storageAccounts/blobServices@2025-01-01' existing = {
  parent: account
  name: 'default'
}

resource deadLetters 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' existing = {
  parent: blobService
  name: deadLetterContainer
}

// Its own identity and not the app's: only a system-assigned one may pass an account's firewall.
// https://learn.microsoft.com/azure/event-grid/managed-service-identity
resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: location
  tags: tags
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    source: account.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

resource topicOnDeadLetters 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, deadLetterContainer, topic.id, roles.storageBlobDataContributor)
  scope: deadLetters
  properties: {
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageBlobDataContributor)
  }
}

@description('The name of the topic.')
output name string = topic.name
