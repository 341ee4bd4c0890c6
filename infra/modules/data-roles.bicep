// Who may do what with the data: each role ends at one container, one table or one queue.

import { containers, poisonQueue, tables } from 'names.bicep'
import { roles } from 'roles.bicep'

@description('The name of the account.')
param accountName string

@description('The object id of the app\'s identity.')
param appPrincipalId string

@description('The object id of whoever deploys, to load the catalogue and the first extracts; empty for nobody.')
param deployerPrincipalId string

@description('What whoever deploys is.')
@allowed(['User', 'Group', 'ServicePrincipal'])
param deployerPrincipalType string

// The blob trigger's own table of roles names Owner for a trigger; it ends at the container of uploads here.
// https://learn.microsoft.com/azure/azure-functions/functions-bindings-storage-blob-trigger#grant-permission-to-the-identity
var containerGrants = [
  {
    container: containers.Extracts
    role: roles.storageBlobDataOwner
  }
  {
    container: containers.Archive
    role: roles.storageBlobDataContributor
  }
  {
    container: containers.Reports
    role: roles.storageBlobDataContributor
  }
  {
    container: containers.Catalogue
    role: roles.storageBlobDataReader
  }
]

var deployerContainers = empty(deployerPrincipalId) ? [] : [containers.Catalogue, containers.Extracts]

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: accountName
}

resource blobService 'Microsoft.Storage/storageAccounts/blobServices@2025-01-01' existing = {
  parent: account
  name: 'default'
}

resource appContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' existing = [for grant in containerGrants: {
  parent: blobService
  name: grant.container
}]

resource appOnContainers 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (grant, i) in containerGrants: {
  name: guid(account.id, grant.container, appPrincipalId, grant.role)
  scope: appContainers[i]
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', grant.role)
  }
}]

resource deployersContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' existing = [for container in deployerContainers: {
  parent: blobService
  name: container
}]

resource deployerOnContainers 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (container, i) in deployerContainers: {
  name: guid(account.id, container, deployerPrincipalId, roles.storageBlobDataContributor)
  scope: deployersContainers[i]
  properties: {
    principalId: deployerPrincipalId
    principalType: deployerPrincipalType
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageBlobDataContributor)
  }
}]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2025-01-01' existing = {
  parent: account
  name: 'default'
}

resource appTables 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-01-01' existing = [for table in items(tables): {
  parent: tableService
  name: table.value
}]

resource appOnTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (table, i) in items(tables): {
  name: guid(account.id, 'table', table.value, appPrincipalId, roles.storageTableDataContributor)
  scope: appTables[i]
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageTableDataContributor)
  }
}]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2025-01-01' existing = {
  parent: account
  name: 'default'
}

var queues = [poisonQueue, '${poisonQueue}-poison']

resource appQueues 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-01-01' existing = [for queue in queues: {
  parent: queueService
  name: queue
}]

resource appOnQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (queue, i) in queues: {
  name: guid(account.id, 'queue', queue, appPrincipalId, roles.storageQueueDataContributor)
  scope: appQueues[i]
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storageQueueDataContributor)
  }
}]
