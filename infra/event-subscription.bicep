// Has Event Grid tell the app of each upload. It is deployed after the code: the key of the blob extension does not exist before, and Event
// Grid asks the app whether it wants the events. https://learn.microsoft.com/azure/azure-functions/functions-event-grid-blob-trigger

import { containers, deadLetterContainer } from 'modules/names.bicep'

@description('The name of the function app.')
param functionAppName string

@description('The name of the data account.')
param dataAccountName string

@description('The name of the topic of the data account.')
param topicName string

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: functionAppName
}

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: dataAccountName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

resource uploads 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'uploads'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    destination: {
      endpointType: 'WebHook'
      properties: {
        // The key is read here and nowhere else, so that nothing prints it.
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.IngestExtract&code=${uriComponent(listKeys('${app.id}/host/default', '2024-11-01').systemKeys.blobs_extension)}'
        maxEventsPerBatch: 1
        minimumTlsVersionAllowed: '1.2'
        preferredBatchSizeInKilobytes: 64
      }
    }
    filter: {
      subjectBeginsWith: '/blobServices/default/containers/${containers.Extracts}/blobs/'
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      advancedFilters: [
        {
          // Finished uploads alone: the first event of a file system's upload is of an empty file.
          // https://learn.microsoft.com/azure/storage/blobs/storage-blob-event-overview#filtering-events
          key: 'data.api'
          operatorType: 'StringIn'
          values: ['PutBlob', 'PutBlockList', 'CopyBlob', 'FlushWithClose']
        }
      ]
    }
    retryPolicy: {
      eventTimeToLiveInMinutes: 1440
      maxDeliveryAttempts: 30
    }
    deadLetterWithResourceIdentity: {
      identity: {
        type: 'SystemAssigned'
      }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: {
          resourceId: account.id
          blobContainerName: deadLetterContainer
        }
      }
    }
  }
}
