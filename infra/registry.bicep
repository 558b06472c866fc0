// Where the image of the companion lives. Deployed first and apart: the app cannot start before the
// image is there, and the image cannot be pushed before the registry is.

@description('Region of the registry; in the EU.')
@allowed([
  'germanywestcentral'
  'westeurope'
  'northeurope'
  'francecentral'
  'swedencentral'
  'polandcentral'
  'italynorth'
])
param location string = 'germanywestcentral'

@description('Name of the registry; unique in all of Azure, letters and digits only.')
@minLength(5)
@maxLength(50)
param registryName string

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' = {
  name: registryName
  location: location
  sku: {
    name: 'Basic'
  }
  properties: {
    // People and the app sign in with Entra; there is no password to leak.
    adminUserEnabled: false
    anonymousPullEnabled: false
  }
}

output loginServer string = registry.properties.loginServer
