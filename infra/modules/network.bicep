// A network of its own: the app goes out through it, and storage and vault are reached inside it alone.

@description('The name of the network.')
param name string

@description('The region.')
param location string

@description('The name of the subnet the app goes out through.')
param appSubnetName string

@description('The addresses of the network, a /25 or larger.')
param addressPrefix string

@description('The resource id of the host\'s storage account.')
param hostAccountId string

@description('The resource id of the data account.')
param dataAccountId string

@description('The resource id of the vault.')
param vaultId string

@description('Tags of the resources.')
param tags object

var endpointSubnetName = 'private-endpoints'

var zoneNames = [
  'privatelink.blob.${environment().suffixes.storage}'
  'privatelink.queue.${environment().suffixes.storage}'
  'privatelink.table.${environment().suffixes.storage}'
  replace(environment().suffixes.keyvaultDns, '.vault.', 'privatelink.vaultcore.')
]

// The last column is the place of the zone above.
var targets = [
  { name: 'host-blob', resourceId: hostAccountId, group: 'blob', zone: 0 }
  { name: 'host-queue', resourceId: hostAccountId, group: 'queue', zone: 1 }
  { name: 'host-table', resourceId: hostAccountId, group: 'table', zone: 2 }
  { name: 'data-blob', resourceId: dataAccountId, group: 'blob', zone: 0 }
  { name: 'data-queue', resourceId: dataAccountId, group: 'queue', zone: 1 }
  { name: 'data-table', resourceId: dataAccountId, group: 'table', zone: 2 }
  { name: 'vault', resourceId: vaultId, group: 'vault', zone: 3 }
]

resource network 'Microsoft.Network/virtualNetworks@2024-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [addressPrefix]
    }
    // In the network and not beside it: a network deployed again without its subnets would lose them.
    subnets: [
      {
        // Flex Consumption asks for this delegation and at least a /27.
        // https://learn.microsoft.com/azure/azure-functions/flex-consumption-how-to#enable-virtual-network-integration
        name: appSubnetName
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 27, 0)
          delegations: [
            {
              name: 'app'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: endpointSubnetName
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 27, 1)
        }
      }
    ]
  }
}

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [for zoneName in zoneNames: {
  name: zoneName
  location: 'global'
  tags: tags
}]

resource zoneLinks 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [for (zoneName, i) in zoneNames: {
  parent: zones[i]
  name: name
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: network.id
    }
  }
}]

resource endpoints 'Microsoft.Network/privateEndpoints@2024-07-01' = [for target in targets: {
  name: 'pe-${target.name}-${name}'
  location: location
  tags: tags
  properties: {
    subnet: {
      id: '${network.id}/subnets/${endpointSubnetName}'
    }
    privateLinkServiceConnections: [
      {
        name: target.name
        properties: {
          privateLinkServiceId: target.resourceId
          groupIds: [target.group]
        }
      }
    ]
  }
}]

resource zoneGroups 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-07-01' = [for (target, i) in targets: {
  parent: endpoints[i]
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: target.group
        properties: {
          privateDnsZoneId: zones[target.zone].id
        }
      }
    ]
  }
}]
