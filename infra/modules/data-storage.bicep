// Containers, tables and queues of the app, and how long what they hold is kept. The app may not make them itself.

import { containers, deadLetterContainer, poisonQueue, tables } from 'names.bicep'

@description('The name of the account.')
param accountName string

@description('For how many days uploads are kept after they were taken in; the archive keeps their bytes.')
param uploadDays int

@description('For how many days the raw files of extracts are kept.')
param archiveDays int

@description('For how many days nothing in the archive can be changed or deleted by anybody; 0 for no such policy.')
param archiveImmutabilityDays int

@description('The workspace that is told who read, wrote and deleted blobs.')
param workspaceId string

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: accountName
}

resource blobService 'Microsoft.Storage/storageAccounts/blobServices@2025-01-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: {
      enabled: true
      days: 30
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: 30
    }
  }
}

resource blobContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' = [for container in items(containers): {
  parent: blobService
  name: container.value
}]

resource deadLetters 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' = {
  parent: blobService
  name: deadLetterContainer
}

resource archive 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' existing = {
  parent: blobService
  name: containers.Archive
}

// Unlocked: it can be shortened or taken away until somebody locks it, which cannot be undone.
// https://learn.microsoft.com/azure/storage/blobs/immutable-time-based-retention-policy-overview
resource archiveImmutability 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2025-01-01' = if (archiveImmutabilityDays > 0) {
  parent: archive
  name: 'default'
  properties: {
    allowProtectedAppendWrites: false
    immutabilityPeriodSinceCreationInDays: archiveImmutabilityDays
  }
  dependsOn: [
    blobContainers
  ]
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2025-01-01' = {
  parent: account
  name: 'default'
}

// What cannot be marked failed either goes to a queue of the same name and "-poison" once more: the platform would make it, and may not.
resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-01-01' = [for queue in [poisonQueue, '${poisonQueue}-poison']: {
  parent: queueService
  name: queue
}]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2025-01-01' = {
  parent: account
  name: 'default'
}

resource dataTables 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-01-01' = [for table in items(tables): {
  parent: tableService
  name: table.value
}]

module lifecycle 'data-lifecycle.bicep' = {
  name: 'data-lifecycle'
  params: {
    accountName: accountName
    uploadDays: uploadDays
    archiveDays: archiveDays
  }
  dependsOn: [
    blobContainers
  ]
}

// Who uploaded, read and deleted what. Of the app's own requests no address is kept anywhere: that of a message's signed link holds its
// signature, so the app's HTTP logs are sent nowhere.
resource blobLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'who-used-blobs'
  scope: blobService
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'StorageRead'
        enabled: true
      }
      {
        category: 'StorageWrite'
        enabled: true
      }
      {
        category: 'StorageDelete'
        enabled: true
      }
    ]
  }
}

@description('The name of the account, once it holds everything.')
output accountName string = account.name
