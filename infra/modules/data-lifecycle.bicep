// How long uploads and raw files are kept. Only raw files expire: they lie at the archive's root under their hash, which begins with a
// hex digit, and records lie under names beginning with "records/". A rule takes ten prefixes at most, so there are two for sixteen digits.
// https://learn.microsoft.com/azure/storage/blobs/lifecycle-management-policy-structure

import { containers } from 'names.bicep'

@description('The name of the account.')
param accountName string

@description('For how many days uploads are kept after they were taken in; the archive keeps their bytes.')
param uploadDays int

@description('For how many days the raw files of extracts are kept.')
param archiveDays int

var rawPrefixes = [
  {
    name: 'archived-files-0-to-9'
    digits: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']
  }
  {
    name: 'archived-files-a-to-f'
    digits: ['a', 'b', 'c', 'd', 'e', 'f']
  }
]

var uploadRule = {
  name: 'uploads'
  enabled: true
  type: 'Lifecycle'
  definition: {
    filters: {
      blobTypes: ['blockBlob']
      prefixMatch: ['${containers.Extracts}/']
    }
    actions: {
      baseBlob: {
        delete: {
          daysAfterModificationGreaterThan: uploadDays
        }
      }
      version: {
        delete: {
          daysAfterCreationGreaterThan: uploadDays
        }
      }
    }
  }
}

var archiveRules = map(rawPrefixes, prefix => {
  name: prefix.name
  enabled: true
  type: 'Lifecycle'
  definition: {
    filters: {
      blobTypes: ['blockBlob']
      prefixMatch: map(prefix.digits, digit => '${containers.Archive}/${digit}')
    }
    actions: {
      baseBlob: {
        tierToCool: {
          daysAfterModificationGreaterThan: 90
        }
        delete: {
          daysAfterModificationGreaterThan: archiveDays
        }
      }
      version: {
        delete: {
          daysAfterCreationGreaterThan: archiveDays
        }
      }
    }
  }
})

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: accountName
}

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2025-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: concat([uploadRule], archiveRules)
    }
  }
}
